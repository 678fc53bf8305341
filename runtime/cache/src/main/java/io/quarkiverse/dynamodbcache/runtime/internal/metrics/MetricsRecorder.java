package io.quarkiverse.dynamodbcache.runtime.internal.metrics;

import java.util.List;
import java.util.function.Consumer;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.annotations.Recorder;
import io.quarkus.runtime.metrics.MetricsFactory;

/** Hands the metrics of the caches over to the extension that has the registry. */
@Recorder
public class MetricsRecorder {

    public Consumer<MetricsFactory> registering(List<String> caches) {
        return factory -> Arc.container().instance(CacheMeters.class).get().register(factory, caches);
    }
}
