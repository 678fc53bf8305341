package io.quarkiverse.dynamodbcache.testing.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTextTest {

    @ParameterizedTest
    @ValueSource(strings = { "select 1", "  SELECT 1", "(select 1) union (select 2)", "/* by name */ select 1",
            "/* * */ /**/((\n-- it's a query\nselect 1))", "with t as (select 1) select * from t", "values (1)",
            "with updated_at as (select 1) select * from updated_at" })
    void query_isNoWrite(String sql) {
        assertThat(SqlText.isWrite(sql)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "insert into t values (1)", "UPDATE t set n = 1", "/* select */ delete from t",
            "-- select\nmerge into t", "with t as (insert into s values (1) returning n) select * from t",
            "truncate table t", "", "/* never closed" })
    void otherStatement_isWrite(String sql) {
        assertThat(SqlText.isWrite(sql)).isTrue();
    }

    @Test
    void longComment_isSkipped() {
        assertThat(SqlText.isWrite("/*" + "*x".repeat(100_000) + "*/ select 1")).isFalse();
    }
}
