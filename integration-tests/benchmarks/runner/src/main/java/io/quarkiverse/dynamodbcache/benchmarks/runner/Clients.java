package io.quarkiverse.dynamodbcache.benchmarks.runner;

import java.util.List;

import io.quarkiverse.dynamodbcache.benchmarks.clients.ClientBenchmark;
import io.quarkiverse.dynamodbcache.benchmarks.harness.Row;

/** Which HTTP client, with which settings, takes the least. */
final class Clients implements Benchmark {

    @Override
    public String purpose() {
        return "the HTTP clients of the SDK and their settings, reading from the stub";
    }

    @Override
    public List<Row> run(Workplace workplace) {
        try (Server stub = Server.stub()) {
            return ClientBenchmark.run(stub.endpoint());
        }
    }
}
