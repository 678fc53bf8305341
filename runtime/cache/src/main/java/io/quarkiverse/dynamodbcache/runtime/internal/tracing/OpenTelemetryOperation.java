package io.quarkiverse.dynamodbcache.runtime.internal.tracing;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextStorage;
import io.opentelemetry.context.Scope;
import io.vertx.core.Vertx;

/** An operation that is a span. What is a part of it finds that as the current span. */
final class OpenTelemetryOperation extends Operation {

    static final AttributeKey<String> CACHE = AttributeKey.stringKey("cache.name");
    static final AttributeKey<String> OPERATION = AttributeKey.stringKey("cache.operation");
    static final AttributeKey<String> RESULT = AttributeKey.stringKey("cache.result");
    static final AttributeKey<Long> HITS = AttributeKey.longKey("cache.hits");
    static final AttributeKey<Long> MISSES = AttributeKey.longKey("cache.misses");
    static final AttributeKey<Double> READ_UNITS = AttributeKey.doubleKey("cache.dynamodb.units.read");
    static final AttributeKey<Double> WRITE_UNITS = AttributeKey.doubleKey("cache.dynamodb.units.write");
    /** As OpenTelemetry's conventions call it. */
    static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");

    private final Span span;
    private final OperationKind kind;
    private final Context around = Context.current();
    private final Context context;
    private final Thread beginner = Thread.currentThread();
    private final io.vertx.core.@Nullable Context place = Vertx.currentContext();

    OpenTelemetryOperation(Span span, OperationKind kind, io.smallrye.mutiny.Context callers) {
        super(callers);
        this.span = span;
        this.kind = kind;
        this.context = around.with(span);
    }

    /** On the thread of the SDK, too, where nothing else would tell whose continuation it runs. */
    @Override
    protected <T extends @Nullable Object> T seen(Supplier<T> work) {
        return isSeenHere() ? in(context, work) : work.get();
    }

    @Override
    protected <T extends @Nullable Object> T seenAround(Supplier<T> work) {
        return isSeenHere() ? in(around, work) : work.get();
    }

    private static <T extends @Nullable Object> T in(Context current, Supplier<T> work) {
        Context before = Context.current();
        Scope scope = current.makeCurrent();
        try {
            return work.get();
        } finally {
            scope.close();
            if (Context.current() != before) {
                // What brings contexts around functions may leave its own, and then a scope does not restore anything.
                ContextStorage.get().attach(before);
            }
        }
    }

    /**
     * Quarkus keeps the current span in the context of Vert.x. Two threads that change it there at the same time, such as a
     * worker that has loaded and the event loop it did it for, would leave each other's spans behind; and an event loop has
     * many contexts, in each of which something else is under way.
     */
    private boolean isSeenHere() {
        io.vertx.core.Context here = Vertx.currentContext();
        return here == null || here == place && Thread.currentThread() == beginner;
    }

    /** What is current in the caller's context is not recorded either if this is not, so nor are requests made there. */
    @Override
    protected boolean mayGoOnHere() {
        return isSeenHere() || !span.isRecording() && Span.fromContext(around).getSpanContext().isValid();
    }

    @Override
    protected void show(Outcome outcome, @Nullable Throwable failure) {
        switch (kind) {
            case GET -> {
                if (outcome.hits() + outcome.misses() > 0) {
                    span.setAttribute(RESULT, outcome.hits() > 0 ? "hit" : "miss");
                }
            }
            case GET_ALL -> span.setAttribute(HITS, outcome.hits()).setAttribute(MISSES, outcome.misses());
            default -> {
                // Finds nothing.
            }
        }
        span.setAttribute(READ_UNITS, outcome.readUnits()).setAttribute(WRITE_UNITS, outcome.writeUnits());
        if (failure != null) {
            // Not what it says: that of a loader may quote a key, that of a codec a value.
            span.setStatus(StatusCode.ERROR).setAttribute(ERROR_TYPE, failure.getClass().getName());
        }
        span.end();
    }
}
