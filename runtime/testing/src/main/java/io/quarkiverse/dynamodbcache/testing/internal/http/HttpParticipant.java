package io.quarkiverse.dynamodbcache.testing.internal.http;

import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionManager;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.testing.Isolation;
import io.quarkiverse.dynamodbcache.testing.internal.lifecycle.Participant;
import io.quarkiverse.dynamodbcache.testing.internal.lifecycle.TestRun;
import io.quarkiverse.dynamodbcache.testing.internal.sql.RollbackParticipant;
import io.quarkiverse.dynamodbcache.testing.internal.sql.RolledBackRun;
import io.quarkiverse.dynamodbcache.testing.internal.sql.RolledBackRuns;
import io.quarkiverse.dynamodbcache.testing.internal.sql.Units;

/** Stands around the calls over HTTP of a test that is rolled back: they join its transaction, or are noticed. */
@Singleton
@Priority(RollbackParticipant.PRIORITY - 1)
public class HttpParticipant implements Participant {

    private final RolledBackRuns runs;
    private final TransactionManager transactions;
    private final Units units;
    private final Optional<HttpClient> client;
    private volatile @Nullable JoinableRun joinable;
    private boolean installed;

    HttpParticipant(RolledBackRuns runs, TransactionManager transactions, Units units) {
        this.runs = runs;
        this.transactions = transactions;
        this.units = units;
        this.client = HttpClient.restAssured(Thread.currentThread().getContextClassLoader());
    }

    /** The transaction of the test that requests may join now; null if there is none. */
    @Nullable
    JoinableRun joinable() {
        return joinable;
    }

    @Override
    public void begin(TestRun test) {
        RolledBackRun run = runs.current();
        if (run == null) {
            return;
        }
        if (test.isolation() == Isolation.JOINED) {
            JoinableRun joined = new JoinableRun(run, transactions, units, new Baton());
            install(new JoiningCalls(run, joined), required(client, test.name()));
            joinable = joined;
        } else {
            client.ifPresent(present -> install(new NoticedCalls(run, transactions, units), present));
        }
    }

    static HttpClient required(Optional<HttpClient> client, String test) {
        return client.orElseThrow(() -> new IllegalStateException(
                ("%s is isolated by JOINED, where calls over HTTP made with REST-assured join its transaction, but REST-assured "
                        + "is not on its class path. Add io.rest-assured:rest-assured in test scope, or isolate it by TRUNCATE.")
                        .formatted(test)));
    }

    private void install(HttpClient.Around around, HttpClient into) {
        into.install(around);
        installed = true;
    }

    @Override
    public void end(TestRun test, Optional<Throwable> failure) {
        joinable = null;
        if (installed) {
            installed = false;
            client.ifPresent(HttpClient::remove);
        }
    }
}
