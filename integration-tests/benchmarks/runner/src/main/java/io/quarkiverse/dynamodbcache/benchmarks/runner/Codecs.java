package io.quarkiverse.dynamodbcache.benchmarks.runner;

import java.util.List;

import io.quarkiverse.dynamodbcache.benchmarks.codecs.CodecBenchmarks;
import io.quarkiverse.dynamodbcache.benchmarks.harness.Row;

/** What the codecs take. */
final class Codecs implements Benchmark {

    @Override
    public String purpose() {
        return "keys and values to what is stored, and back, by JMH";
    }

    @Override
    public List<Row> run(Workplace workplace) {
        return CodecBenchmarks.run();
    }
}
