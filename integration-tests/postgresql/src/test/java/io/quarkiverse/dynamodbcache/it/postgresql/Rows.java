package io.quarkiverse.dynamodbcache.it.postgresql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The first column of what a query finds. */
final class Rows {

    static final String TABLES = "select table_schema || '.' || table_name from information_schema.tables "
            + "where table_schema in ('public', 'exchange') order by 1";
    static final String SEQUENCES = "select schemaname || '.' || sequencename from pg_sequences order by 1";
    static final String FOREIGN_KEYS = "select conrelid::regclass || ' to ' || confrelid::regclass from pg_constraint "
            + "where contype = 'f' order by 1";

    private Rows() {
    }

    static List<String> of(String query, Connection connection) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                rows.add(found.getString(1));
            }
        }
        return rows;
    }
}
