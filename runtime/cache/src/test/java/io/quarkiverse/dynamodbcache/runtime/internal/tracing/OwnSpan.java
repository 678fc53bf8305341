package io.quarkiverse.dynamodbcache.runtime.internal.tracing;

import java.util.function.Supplier;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;

/** Spans of an application, for tests that do not have the classes of OpenTelemetry. */
public final class OwnSpan {

    private OwnSpan() {
    }

    public static <T> T around(String name, Supplier<T> work) {
        Span span = GlobalOpenTelemetry.getTracer("test").spanBuilder(name).startSpan();
        Scope scope = span.makeCurrent();
        try {
            return work.get();
        } finally {
            scope.close();
            span.end();
        }
    }

    /** @return the id of the span that is current here */
    public static String current() {
        return Span.current().getSpanContext().getSpanId();
    }
}
