package io.quarkiverse.dynamodbcache.runtime.internal.tracing;

import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.samplers.Sampler;

/** Traces as an application does, for {@link ToldSpan}. */
public final class RecordedTracing {

    private RecordedTracing() {
    }

    public static Tracing begun() {
        return begun(Sampler.alwaysOn());
    }

    static Tracing begun(Sampler sampler) {
        ToldSpan.ALL.clear();
        OpenTelemetrySdk sdk = OpenTelemetrySdk.builder()
                .setTracerProvider(SdkTracerProvider.builder().setSampler(sampler).addSpanProcessor(new SpanTeller()).build())
                .build();
        return new OpenTelemetryTracing(() -> sdk);
    }
}
