package io.quarkiverse.dynamodbcache.benchmarks.runner;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkiverse.dynamodbcache.benchmarks.harness.Row;
import io.quarkiverse.dynamodbcache.benchmarks.harness.Rows;

/** What the cache costs beside the SDK: the same application against the stub, and against DynamoDB Local. */
final class Speed implements Benchmark {

    private static final String TURN_MILLIS = "250";
    private static final String ROUNDS = "15";

    @Override
    public String purpose() {
        return "operations a second, CPU, allocation and latency of the cache and of the raw SDK, in turns";
    }

    @Override
    public List<Row> run(Workplace workplace) {
        List<Row> rows = new ArrayList<>();
        try (Server stub = Server.stub()) {
            rows.addAll(measured(workplace, "stub", stub, false));
        }
        try (Server local = Server.dynamoDbLocal()) {
            rows.addAll(measured(workplace, "local", local, true));
        }
        return rows;
    }

    /** As the issue of this benchmark has them, for the stub: DynamoDB Local takes so long that it hides what is ours. */
    @Override
    public List<Row> goals(List<Row> rows) {
        List<Row> goals = new ArrayList<>();
        for (Row row : rows) {
            if (row.cells().containsValue("stub") && row.cells().containsValue("get")) {
                goals.add(goal(row, "cpuRatio", 1.10));
                goals.add(goal(row, "p50Ratio", 1.10));
                goals.add(goal(row, "moreBytes", 2.5 * 1024));
                goals.add(goal(row, "p99Ratio", 1.3));
                // Throughput is to be more, so it is looked at the other way round.
                goals.add(goal(row, "opsRatio", 0.9));
            }
            if (row.cells().containsValue("stub") && row.cells().containsValue("put")) {
                goals.add(goal(row, "cpuRatio", 1.15));
            }
            if (row.cells().containsValue("getAll(100)")) {
                goals.add(goal(row, "opsRatio", 5));
            }
        }
        return goals;
    }

    private static Row goal(Row row, String figure, double limit) {
        double measured = ((Number) row.cells().getOrDefault(figure, Double.NaN)).doubleValue();
        boolean met = figure.equals("opsRatio") ? measured >= limit : measured <= limit;
        return new Row().with("goal", row.cells().getOrDefault("contender", "") + ", " + figure)
                .with("callers", row.cells().getOrDefault("callers", "")).with("limit", limit).with("measured", measured)
                .with("met", met ? "yes" : "no");
    }

    private static List<Row> measured(Workplace workplace, String name, Server server, boolean batches) {
        Path results = workplace.results("speed-" + name);
        new Java(workplace.module("speed"), Map.of("quarkus.dynamodb.endpoint-override", server.endpoint(),
                "benchmark.batches", String.valueOf(batches)))
                .run(List.of(results.toString(), TURN_MILLIS, ROUNDS));
        return Rows.read(results).stream().map(row -> row.after("endpoint", name)).toList();
    }
}
