package io.quarkiverse.dynamodbcache.benchmarks.runner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkiverse.dynamodbcache.benchmarks.harness.Row;

/** How much later an application with the extension is ready than the same without it, and how fast its first hit is. */
final class Startup implements Benchmark {

    private static final int STARTS = 15;
    /**
     * How long after readiness the first request comes: at once, and when a load balancer has noticed: it asks each second at
     * best.
     */
    private static final List<Integer> DELAYS = List.of(0, 500, 1_500);

    @Override
    public String purpose() {
        return "start-up beside plain quarkus-amazon-dynamodb, and the first hit after it";
    }

    @Override
    public List<Row> run(Workplace workplace) {
        try (Server local = Server.dynamoDbLocal()) {
            Map<String, String> properties = Map.of("quarkus.dynamodb.endpoint-override", local.endpoint());
            Java plain = new Java(workplace.module("startup/plain"), properties);
            Java cached = new Java(workplace.module("startup/cached"), properties);
            // Puts the entry, and has the files of both read once. After that the settings are those of production.
            Start.of(plain, 0);
            Start.of(cached.with("quarkus.cache.dynamodb.table.create", "if-missing"), 0);
            List<Row> rows = new ArrayList<>();
            for (int delay : DELAYS) {
                rows.addAll(inTurns(plain, cached, delay));
            }
            return rows;
        }
    }

    private static List<Row> inTurns(Java plain, Java cached, int delay) {
        List<Start> ofPlain = new ArrayList<>();
        List<Start> ofCached = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            ofPlain.add(Start.of(plain, delay));
            ofCached.add(Start.of(cached, delay));
        }
        return List.of(row("plain", delay, ofPlain, ofPlain), row("cached", delay, ofCached, ofPlain));
    }

    private static Row row(String application, int delay, List<Start> starts, List<Start> rivals) {
        double ready = Start.median(starts, Start::readyMillis);
        return new Row().with("application", application).with("starts", starts.size())
                .with("readyMillis", ready)
                .with("readyRatio", ready / Start.median(rivals, Start::readyMillis))
                .with("firstRequestAfterMillis", delay)
                .with("firstRequestMillis", Start.median(starts, Start::requestMillis))
                .with("firstHitMillis", Start.median(starts, Start::hitMillis))
                .with("residentMegabytes", Start.median(starts, Start::residentMegabytes));
    }
}
