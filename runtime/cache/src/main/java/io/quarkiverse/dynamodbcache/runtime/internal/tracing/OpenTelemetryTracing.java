package io.quarkiverse.dynamodbcache.runtime.internal.tracing;

import java.util.function.Supplier;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.smallrye.mutiny.Context;

/** Shows each operation as a span. */
@Singleton
public class OpenTelemetryTracing implements Tracing {

    private final Supplier<OpenTelemetry> openTelemetry;
    /** Always the same, so it does not matter if two threads ask for it. */
    private volatile @Nullable Tracer tracer;

    /** @param openTelemetry asked when it is needed, as the caches are made before it is there */
    @Inject
    OpenTelemetryTracing(Instance<OpenTelemetry> openTelemetry) {
        this(openTelemetry::get);
    }

    OpenTelemetryTracing(Supplier<OpenTelemetry> openTelemetry) {
        this.openTelemetry = openTelemetry;
    }

    @Override
    public Operation begin(String cache, OperationKind kind, Context callers) {
        return new OpenTelemetryOperation(tracer().spanBuilder(kind + " " + cache).setSpanKind(SpanKind.INTERNAL)
                .setAttribute(OpenTelemetryOperation.CACHE, cache)
                .setAttribute(OpenTelemetryOperation.OPERATION, kind.toString()).startSpan(), kind, callers);
    }

    private Tracer tracer() {
        Tracer known = tracer;
        if (known == null) {
            known = openTelemetry.get().getTracer("io.quarkiverse.dynamodbcache");
            tracer = known;
        }
        return known;
    }
}
