package io.quarkiverse.dynamodbcache.runtime.internal.tracing;

import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Singleton;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;

/** Tells of each span when it ends, before whoever waits for its operation goes on. */
@Singleton
public class SpanTeller implements SpanProcessor {

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        // Only what comes of it is looked at.
    }

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan ended) {
        SpanData span = ended.toSpanData();
        Map<String, Object> attributes = new TreeMap<>();
        span.getAttributes().forEach((key, value) -> attributes.put(key.getKey(), value));
        ToldSpan.ALL.add(new ToldSpan(span.getName(), span.getKind().name(), span.getSpanId(), span.getParentSpanId(),
                attributes, span.getStatus().getStatusCode() == StatusData.error().getStatusCode(),
                span.getStatus().getDescription(), span.getEvents().size()));
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }
}
