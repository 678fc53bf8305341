package io.quarkiverse.dynamodbcache.testing.internal.http;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;

import io.quarkiverse.dynamodbcache.testing.internal.sql.RolledBackRun;

/** Lends the transaction of the test to each call, and notices those that nobody has joined it for. */
record JoiningCalls(RolledBackRun test, JoinableRun run) implements HttpClient.Around {

    /** What is answered before any method is called, whatever the tables hold. */
    private static final Set<Integer> REFUSED = Set.of(401, 403, 405, 406, 415);

    @Override
    public Optional<String> token() {
        return Optional.of(run.token());
    }

    @Override
    public <T> T call(String request, Callable<T> call, ToIntFunction<T> status) throws Exception {
        T response = run.lend(request, call);
        if (!run.wasReached() && !REFUSED.contains(status.applyAsInt(response))) {
            test.notJoined(request, "it reached no method of a JAX-RS resource, where alone it could");
        }
        return response;
    }
}
