package io.quarkiverse.dynamodbcache.benchmarks.runner;

import java.util.List;

import io.quarkiverse.dynamodbcache.benchmarks.harness.Row;

/** Something to be measured. */
interface Benchmark {

    /** What it tells, in a line. */
    String purpose();

    List<Row> run(Workplace workplace);

    /** @return which of its goals the results meet; none, if it has none */
    default List<Row> goals(List<Row> results) {
        return List.of();
    }
}
