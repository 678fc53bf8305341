package io.quarkiverse.dynamodbcache.benchmarks.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkiverse.dynamodbcache.benchmarks.harness.Row;

/** How often an entry is loaded that all callers of all processes miss at the same time. */
final class Stampede implements Benchmark {

    private static final List<Integer> PROCESSES = List.of(1, 2, 4);
    private static final int CALLERS = 64;
    private static final int ROUNDS = 10;
    private static final List<String> CACHES = List.of("leased", "unleased");

    @Override
    public String purpose() {
        return "loads of one absent key by 64 callers over 1, 2 and 4 processes, with and without leases";
    }

    @Override
    public List<Row> run(Workplace workplace) {
        List<Row> rows = new ArrayList<>();
        try (Server local = Server.dynamoDbLocal()) {
            Java application = new Java(workplace.module("stampede"),
                    Map.of("quarkus.dynamodb.endpoint-override", local.endpoint()));
            for (int processes : PROCESSES) {
                try (Herd herd = Herd.of(application, processes)) {
                    CACHES.forEach(cache -> rows.add(row(herd, cache, processes)));
                }
            }
        }
        return rows;
    }

    @Override
    public List<Row> goals(List<Row> rows) {
        return rows.stream().filter(row -> row.cells().containsValue("leased"))
                .map(row -> new Row().with("goal", "one load").with("processes", row.cells().getOrDefault("processes", ""))
                        .with("met", Integer.valueOf(1).equals(row.cells().get("loads")) ? "yes" : "no"))
                .toList();
    }

    private static Row row(Herd herd, String cache, int processes) {
        // The first is for the classes.
        herd.loadsOf(cache, "warm-up", CALLERS / processes);
        int most = 0;
        for (int round = 0; round < ROUNDS; round++) {
            most = Math.max(most, herd.loadsOf(cache, "%d-%d".formatted(processes, round), CALLERS / processes));
        }
        return new Row().with("cache", cache).with("processes", processes).with("callers", CALLERS).with("rounds", ROUNDS)
                .with("loads", most);
    }
}
