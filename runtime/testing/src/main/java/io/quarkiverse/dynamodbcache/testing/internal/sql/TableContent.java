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
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What a table holds.
 *
 * @param columns those that can be written
 * @param identity the column that numbers the rows, if there is one
 */
record TableContent(String table, List<String> columns, @Nullable String identity, List<Row> rows) {

    static TableContent read(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select * from " + table)) {
            ResultSetMetaData description = result.getMetaData();
            Set<String> generated = TableName.of(connection, table).generatedColumns(connection);
            List<Integer> indexes = new ArrayList<>();
            List<String> columns = new ArrayList<>();
            String identity = null;
            String quote = connection.getMetaData().getIdentifierQuoteString();
            for (int index = 1; index <= description.getColumnCount(); index++) {
                String column = quote + description.getColumnName(index) + quote;
                identity = description.isAutoIncrement(index) ? column : identity;
                if (description.isAutoIncrement(index) || !generated.contains(description.getColumnName(index))) {
                    indexes.add(index);
                    columns.add(column);
                }
            }
            List<Row> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(Row.read(result, indexes));
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
        // What a column "generated always as identity" demands, and any other one allows.
        String overriding = identity == null ? "" : "overriding system value";
        return connection.prepareStatement("insert into %s (%s) %s values (%s)".formatted(table, String.join(", ", columns),
                overriding, String.join(", ", Collections.nCopies(columns.size(), "?"))));
    }
}
