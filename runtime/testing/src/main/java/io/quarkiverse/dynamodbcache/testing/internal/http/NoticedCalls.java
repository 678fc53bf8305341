package io.quarkiverse.dynamodbcache.testing.internal.http;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;

import jakarta.transaction.TransactionManager;

import io.quarkiverse.dynamodbcache.testing.internal.sql.RolledBackRun;
import io.quarkiverse.dynamodbcache.testing.internal.sql.Units;

/** Notices calls that cannot see what the test has written. Knows of writes, too, that Hibernate has not yet sent. */
record NoticedCalls(RolledBackRun run, TransactionManager transactions, Units units) implements HttpClient.Around {

    @Override
    public Optional<String> token() {
        return Optional.empty();
    }

    @Override
    public <T> T call(String request, Callable<T> call, ToIntFunction<T> status) throws Exception {
        if (transactions.getTransaction() == run.transaction() && units.areDirty()) {
            run.wrote();
        }
        run.calledOverHttp(request);
        return call.call();
    }
}
