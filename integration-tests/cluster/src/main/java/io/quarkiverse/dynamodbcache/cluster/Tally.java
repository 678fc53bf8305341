package io.quarkiverse.dynamodbcache.cluster;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.function.Supplier;

/** Counts calls that are made by several threads. */
final class Tally {

    /** Nobody compares more of them. */
    private static final int MAX_VALUES = 10_000;

    private final AtomicInteger calls = new AtomicInteger();
    private final Set<String> values = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private final LongAccumulator slowest = new LongAccumulator(Math::max, 0);

    void count(Supplier<String> call) {
        long start = System.nanoTime();
        try {
            String value = call.get();
            if (values.size() < MAX_VALUES) {
                values.add(value);
            }
        } catch (RuntimeException e) {
            failures.merge(e.getClass().getSimpleName(), 1, Integer::sum);
        } finally {
            calls.incrementAndGet();
            slowest.accumulate(System.nanoTime() - start);
        }
    }

    CallersReport report(Duration stalled) {
        return new CallersReport(calls.get(), Set.copyOf(values), Map.copyOf(failures),
                Duration.ofNanos(slowest.get()).toMillis(), stalled.toMillis());
    }
}
