package io.quarkiverse.dynamodbcache.testing.internal.cache;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.quarkiverse.dynamodbcache.testing.CacheCalls;
import io.smallrye.mutiny.Uni;

/** Counts requests. */
final class CallCounter implements Tap {

    private final Map<Operation, Integer> calls = new ConcurrentHashMap<>();

    @Override
    public <T> Uni<T> pass(Operation operation, Uni<T> request) {
        return request.onSubscription().invoke(() -> calls.merge(operation, 1, Integer::sum));
    }

    CacheCalls calls() {
        return new CacheCalls(of(Operation.READ), of(Operation.WRITE), of(Operation.DELETE), of(Operation.GENERATION),
                of(Operation.SCAN));
    }

    private int of(Operation operation) {
        return calls.getOrDefault(operation, 0);
    }
}
