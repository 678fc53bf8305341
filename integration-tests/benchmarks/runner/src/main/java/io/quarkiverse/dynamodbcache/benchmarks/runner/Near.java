package io.quarkiverse.dynamodbcache.benchmarks.runner;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkiverse.dynamodbcache.benchmarks.harness.Row;
import io.quarkiverse.dynamodbcache.benchmarks.harness.Rows;

/** What a hit in the memory of the node costs, beside one of the cache that Quarkus keeps in memory. */
final class Near implements Benchmark {

    private static final String TURN_MILLIS = "500";
    private static final String ROUNDS = "11";
    private static final double GOAL = 1.2;

    @Override
    public String purpose() {
        return "a hit of a near cache beside one of Caffeine: CPU and allocation, in turns";
    }

    @Override
    public List<Row> run(Workplace workplace) {
        Path results = workplace.results("near");
        try (Server local = Server.dynamoDbLocal()) {
            new Java(workplace.module("near"), Map.of("quarkus.dynamodb.endpoint-override", local.endpoint()))
                    .run(List.of(results.toString(), TURN_MILLIS, ROUNDS));
        }
        return Rows.read(results);
    }

    @Override
    public List<Row> goals(List<Row> rows) {
        List<Row> goals = new ArrayList<>();
        for (Row row : rows) {
            if (row.cells().containsValue("near @CacheResult")) {
                goals.add(goal(row, "cpuRatio"));
                goals.add(goal(row, "allocationRatio"));
            }
        }
        return goals;
    }

    private static Row goal(Row row, String figure) {
        double measured = ((Number) row.cells().getOrDefault(figure, Double.NaN)).doubleValue();
        return new Row().with("goal", row.cells().getOrDefault("contender", "") + ", " + figure)
                .with("callers", row.cells().getOrDefault("callers", "")).with("limit", GOAL).with("measured", measured)
                .with("met", measured <= GOAL ? "yes" : "no");
    }
}
