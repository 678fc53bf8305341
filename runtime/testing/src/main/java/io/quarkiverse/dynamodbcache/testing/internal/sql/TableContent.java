package io.quarkiverse.dynamodbcache.testing.internal.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What a table holds.
 *
 * @param identity the column that numbers the rows, if there is one
 */
record TableContent(String table, List<String> columns, @Nullable String identity, List<Row> rows) {

    static TableContent read(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select * from " + table)) {
            ResultSetMetaData description = result.getMetaData();
            List<String> columns = new ArrayList<>();
            String identity = null;
            String quote = connection.getMetaData().getIdentifierQuoteString();
            for (int column = 1; column <= description.getColumnCount(); column++) {
                columns.add(quote + description.getColumnName(column) + quote);
                identity = description.isAutoIncrement(column) ? columns.get(column - 1) : identity;
            }
            List<Row> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(Row.read(result, columns.size()));
            }
            return new TableContent(table, columns, identity, rows);
        }
    }

    /** In whatever order the database returns the rows. */
    boolean isSameAs(TableContent other) {
        return table.equals(other.table) && counted().equals(other.counted());
    }

    private Map<Row, Long> counted() {
        return rows.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    PreparedStatement insert(Connection connection) throws SQLException {
        return connection.prepareStatement("insert into %s (%s) values (%s)".formatted(table, String.join(", ", columns),
                String.join(", ", Collections.nCopies(columns.size(), "?"))));
    }
}
