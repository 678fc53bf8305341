package io.quarkiverse.dynamodbcache.benchmarks.codecs;

import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.KeyCodec;
import io.quarkus.cache.CompositeCacheKey;

/** Encoding keys, which every call does. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class KeyCodecBenchmark {

    private final KeyCodec codec = KeyCodec.forCache("books", Set.of(Isbn.class));

    private Object text = "a key of twenty char";
    private Object integer = 1234567;
    private Object composite = new CompositeCacheKey("a tenant", 42, "a name");
    private Object isbn = new Isbn("978-3-16-148410-0", 3);

    /** A record as a key. */
    record Isbn(String number, int edition) {
    }

    @Benchmark
    public String keyString() {
        return codec.encode(text);
    }

    @Benchmark
    public String keyInteger() {
        return codec.encode(integer);
    }

    @Benchmark
    public String keyComposite() {
        return codec.encode(composite);
    }

    @Benchmark
    public String keyRecord() {
        return codec.encode(isbn);
    }
}
