package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheMetrics;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.Counted;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.smallrye.mutiny.Uni;

/** A loader whose calls are counted, and timed. For one get. */
final class MeteredLoader implements Loader {

    private final Loader loader;
    private final CacheMetrics metrics;
    private volatile boolean called;

    MeteredLoader(Loader loader, CacheMetrics metrics) {
        this.loader = loader;
        this.metrics = metrics;
    }

    /** @return whether it has loaded the entry: not one that was found, although it may be loading another in its stead */
    boolean hasLoaded(Entry entry) {
        return called && entry.item() == null;
    }

    @Override
    public Uni<@Nullable Object> load() {
        return timed(metrics, () -> {
            called = true;
            return loader.load();
        });
    }

    @Override
    public Uni<@Nullable Object> loadApart() {
        return timed(metrics, () -> {
            called = true;
            return loader.loadApart();
        });
    }

    @Override
    public void notNeeded() {
        loader.notNeeded();
    }

    static <T extends @Nullable Object> Uni<T> timed(CacheMetrics metrics, Supplier<Uni<T>> load) {
        return PlainUni.deferred(() -> {
            long began = System.nanoTime();
            Uni<T> loaded = PlainUni.map(load.get(), value -> {
                ended(metrics, Counted.LOAD, began);
                return value;
            });
            return PlainUni.failing(loaded, Throwable.class, failure -> {
                ended(metrics, Counted.FAILED_LOAD, began);
                return failure;
            });
        });
    }

    private static void ended(CacheMetrics metrics, Counted how, long began) {
        metrics.count(how);
        metrics.loadTook(System.nanoTime() - began);
    }
}
