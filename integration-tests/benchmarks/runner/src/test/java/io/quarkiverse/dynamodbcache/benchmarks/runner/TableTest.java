package io.quarkiverse.dynamodbcache.benchmarks.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.benchmarks.harness.Row;

class TableTest {

    @Test
    void figures_standToTheRight_andWordsToTheLeft() {
        Table table = new Table(
                List.of(new Row().with("what", "a").with("n", 1), new Row().with("what", "longer").with("n", 22)));

        assertThat(table).hasToString("""
                what    n
                a        1
                longer  22
                """);
    }
}
