package io.quarkiverse.dynamodbcache.benchmarks.codecs;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;

/** Values to what is stored, and back: text as it is, and a record as JSON. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ValueCodecBenchmark {

    private final ValueCodec texts = ValueCodec.of("texts", List.of(String.class), ObjectMapper::new);
    private final ValueCodec orders = ValueCodec.of("orders", List.of(Order.class), ObjectMapper::new);

    private Object text = "v".repeat(1024);
    /** About 1 KB and 10 KB as JSON. */
    private Object order = Order.of(14);
    private Object longOrder = Order.of(150);

    private EncodedValue storedText = texts.encode(text);
    private EncodedValue storedOrder = orders.encode(order);
    private EncodedValue storedLongOrder = orders.encode(longOrder);

    @Benchmark
    public EncodedValue encodeString1K() {
        return texts.encode(text);
    }

    @Benchmark
    @Nullable
    public Object decodeString1K() {
        return texts.decode(storedText);
    }

    @Benchmark
    public EncodedValue encodeRecord1K() {
        return orders.encode(order);
    }

    @Benchmark
    @Nullable
    public Object decodeRecord1K() {
        return orders.decode(storedOrder);
    }

    @Benchmark
    public EncodedValue encodeRecord10K() {
        return orders.encode(longOrder);
    }

    @Benchmark
    @Nullable
    public Object decodeRecord10K() {
        return orders.decode(storedLongOrder);
    }
}
