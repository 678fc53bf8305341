package io.quarkiverse.dynamodbcache.benchmarks.runner;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkiverse.dynamodbcache.benchmarks.harness.Row;
import io.quarkiverse.dynamodbcache.benchmarks.harness.Rows;

/** What the cache costs beside the SDK: the same application against the stub, and against DynamoDB Local. */
final class Speed implements Benchmark {

    private static final String TURN_MILLIS = "500";
    private static final String ROUNDS = "9";

    @Override
    public String purpose() {
        return "operations a second, CPU, allocation and latency of the cache and of the raw SDK, in turns";
    }

    @Override
    public List<Row> run(Workplace workplace) {
        List<Row> rows = new ArrayList<>();
        try (Server stub = Server.stub()) {
            rows.addAll(measured(workplace, "stub", stub));
        }
        try (Server local = Server.dynamoDbLocal()) {
            rows.addAll(measured(workplace, "local", local));
        }
        return rows;
    }

    private static List<Row> measured(Workplace workplace, String name, Server server) {
        Path results = workplace.results("speed-" + name);
        new Java(workplace.module("speed"), Map.of("quarkus.dynamodb.endpoint-override", server.endpoint()))
                .run(List.of(results.toString(), TURN_MILLIS, ROUNDS));
        return Rows.read(results).stream().map(row -> row.after("endpoint", name)).toList();
    }
}
