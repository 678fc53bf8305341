package io.quarkiverse.dynamodbcache.runtime.internal.tracing;

import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.SdkTracerProvider;

/** Traces as an application does, for {@link ToldSpan}. */
public final class RecordedTracing {

    private RecordedTracing() {
    }

    public static Tracing begun() {
        ToldSpan.ALL.clear();
        OpenTelemetrySdk sdk = OpenTelemetrySdk.builder()
                .setTracerProvider(SdkTracerProvider.builder().addSpanProcessor(new SpanTeller()).build()).build();
        return new OpenTelemetryTracing(() -> sdk);
    }
}
