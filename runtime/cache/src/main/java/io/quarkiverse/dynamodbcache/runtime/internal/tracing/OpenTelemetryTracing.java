package io.quarkiverse.dynamodbcache.runtime.internal.tracing;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.smallrye.mutiny.Context;

/** Shows each operation as a span. */
@Singleton
public class OpenTelemetryTracing implements Tracing {

    static final String INSTRUMENTATION = "io.quarkiverse.dynamodbcache";

    private final Instance<OpenTelemetry> openTelemetry;

    /** @param openTelemetry asked when it is needed, as the caches are made before it is there */
    OpenTelemetryTracing(Instance<OpenTelemetry> openTelemetry) {
        this.openTelemetry = openTelemetry;
    }

    @Override
    public Operation begin(String cache, OperationKind kind, Context callers) {
        Tracer tracer = openTelemetry.get().getTracer(INSTRUMENTATION);
        return new OpenTelemetryOperation(tracer.spanBuilder(kind + " " + cache).setSpanKind(SpanKind.INTERNAL)
                .setAttribute(OpenTelemetryOperation.CACHE, cache)
                .setAttribute(OpenTelemetryOperation.OPERATION, kind.toString()).startSpan(), kind, callers);
    }
}
