package io.quarkiverse.dynamodbcache.benchmarks.runner;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.quarkiverse.dynamodbcache.benchmarks.harness.Row;
import io.quarkiverse.dynamodbcache.benchmarks.harness.Rows;

/** What DynamoDB charges for, by DynamoDB Local's own account. */
final class Costs implements Benchmark {

    @Override
    public String purpose() {
        return "requests and capacity units of each operation, counted on the wire";
    }

    @Override
    public List<Row> run(Workplace workplace) {
        Path results = workplace.results("costs");
        try (Server local = Server.dynamoDbLocal()) {
            new Java(workplace.module("costs"), Map.of("quarkus.dynamodb.endpoint-override", local.endpoint()))
                    .run(List.of(results.toString()));
        }
        return Rows.read(results);
    }
}
