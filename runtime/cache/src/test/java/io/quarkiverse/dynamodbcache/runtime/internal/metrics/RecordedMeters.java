package io.quarkiverse.dynamodbcache.runtime.internal.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.quarkus.runtime.metrics.MetricsFactory;

/** A registry that remembers what is registered, and reads it when a test asks. */
public final class RecordedMeters implements MetricsFactory {

    /** What is registered under one name with the same tags. */
    record Registered(String name, Map<String, String> tags, boolean isCounter, @Nullable String unit, String description,
            Supplier<Number> value) {
    }

    final List<Registered> all = new ArrayList<>();

    /** The metrics of a cache, registered here. */
    public CacheMetrics of(String cache) {
        CacheMeters meters = new CacheMeters();
        meters.register(this, List.of(cache));
        return meters.of(cache);
    }

    /** @param tags names and values of those that the meter has besides that of the cache */
    public double value(String name, String... tags) {
        Map<String, String> asked = new TreeMap<>();
        for (int i = 0; i < tags.length; i += 2) {
            asked.put(tags[i], tags[i + 1]);
        }
        List<Registered> found = all.stream().filter(meter -> meter.name.equals(name)
                && meter.tags.entrySet().containsAll(asked.entrySet()) && meter.tags.size() == asked.size() + 1).toList();
        if (found.size() != 1) {
            throw new AssertionError(name + " " + asked + " is registered " + found.size() + " times");
        }
        return found.get(0).value.get().doubleValue();
    }

    @Override
    public boolean metricsSystemSupported(String name) {
        return false;
    }

    @Override
    public MetricBuilder builder(String name, Type type) {
        return new Builder(name);
    }

    private final class Builder implements MetricBuilder {

        private final String name;
        private final Map<String, String> tags = new TreeMap<>();
        private String description = "";
        private @Nullable String unit;

        Builder(String name) {
            this.name = name;
        }

        @Override
        public MetricBuilder description(String text) {
            description = text;
            return this;
        }

        @Override
        public MetricBuilder tag(String key, String value) {
            tags.put(key, value);
            return this;
        }

        @Override
        public MetricBuilder unit(String of) {
            unit = of;
            return this;
        }

        private void add(boolean isCounter, Supplier<Number> value) {
            all.add(new Registered(name, tags, isCounter, unit, description, value));
        }

        @Override
        public void buildCounter(Supplier<Number> count) {
            add(true, count);
        }

        @Override
        public <T, R extends Number> void buildCounter(T object, Function<T, R> count) {
            add(true, () -> count.apply(object));
        }

        @Override
        public void buildGauge(Supplier<Number> gauge) {
            add(false, gauge);
        }

        @Override
        public <T, R extends Number> void buildGauge(T object, Function<T, R> gauge) {
            add(false, () -> gauge.apply(object));
        }

        @Override
        public TimeRecorder buildTimer() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Runnable buildTimer(Runnable timed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> Callable<T> buildTimer(Callable<T> timed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> Supplier<T> buildTimer(Supplier<T> timed) {
            throw new UnsupportedOperationException();
        }
    }
}
