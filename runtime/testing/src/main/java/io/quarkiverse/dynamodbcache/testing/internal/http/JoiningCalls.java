package io.quarkiverse.dynamodbcache.testing.internal.http;

import java.util.Optional;
import java.util.concurrent.Callable;

/** Lends the transaction of the test to each call. */
record JoiningCalls(JoinableRun run) implements HttpClient.Around {

    @Override
    public Optional<String> token() {
        return Optional.of(run.token());
    }

    @Override
    public <T> T call(String request, Callable<T> call) throws Exception {
        return run.lend(call);
    }
}
