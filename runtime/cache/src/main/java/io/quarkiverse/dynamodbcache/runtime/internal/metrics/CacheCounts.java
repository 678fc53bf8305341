package io.quarkiverse.dynamodbcache.runtime.internal.metrics;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;

import io.quarkus.runtime.metrics.MetricsFactory;
import io.quarkus.runtime.metrics.MetricsFactory.MetricBuilder;

/**
 * The counts of one cache. They are kept here, and a registry asks for them when someone reads it: so no call of the cache
 * looks up a meter, or makes a tag.
 */
final class CacheCounts implements CacheMetrics {

    static final String UNITS = "cache.dynamodb.units";
    static final String LOAD_DURATION = "cache.load.duration";
    static final String BREAKER = "cache.dynamodb.breaker";

    private static final double NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

    private final LongAdder[] counts = Stream.generate(LongAdder::new).limit(Counted.values().length)
            .toArray(LongAdder[]::new);
    private final DoubleAdder[] units = Stream.generate(DoubleAdder::new).limit(PaidRequest.values().length)
            .toArray(DoubleAdder[]::new);
    private final LongAdder loadNanos = new LongAdder();
    private volatile DoubleSupplier breaker = () -> 0;

    @Override
    public void count(Counted what, long times) {
        counts[what.ordinal()].add(times);
    }

    @Override
    public void loadTook(long nanos) {
        loadNanos.add(nanos);
    }

    @Override
    public void spent(PaidRequest request, double spent) {
        units[request.ordinal()].add(spent);
    }

    long total(Counted what) {
        return counts[what.ordinal()].sum();
    }

    double total(PaidRequest request) {
        return units[request.ordinal()].sum();
    }

    /** @param openness 0 if the table is asked, 1 if it is not, something between if it is tried */
    void watch(DoubleSupplier openness) {
        breaker = openness;
    }

    void register(MetricsFactory factory, String cache) {
        for (Counted what : Counted.values()) {
            MetricBuilder meter = factory.builder(what.meter()).description(what.description()).tag("cache", cache);
            String tag = what.tag();
            // An object that this one holds: a registry need not hold what it asks.
            (tag == null ? meter : meter.tag(tag, what.tagValue())).buildCounter(counts[what.ordinal()], LongAdder::sum);
        }
        for (PaidRequest request : PaidRequest.values()) {
            factory.builder(UNITS).description("What the requests have cost, in read or write units.").tag("cache", cache)
                    .tag("operation", request.operation()).tag("units", request.units())
                    .buildCounter(units[request.ordinal()], DoubleAdder::sum);
        }
        factory.builder(LOAD_DURATION).description("The time that loaders have taken, altogether.").tag("cache", cache)
                .unit("seconds").buildGauge(loadNanos, nanos -> nanos.sum() / NANOS_PER_SECOND);
        factory.builder(BREAKER)
                .description("The circuit breaker of the table: 0 if it is closed, 1 if it is open, 0.5 while it tries.")
                .tag("cache", cache).buildGauge(this, counted -> counted.breaker.getAsDouble());
    }
}
