package io.quarkiverse.dynamodbcache.testing.internal.sql;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The name of a table as the database itself knows it: without quotes, in its own case.
 *
 * @param schema null if none was named and the connection has no current one
 */
record TableName(@Nullable String schema, String table) {

    private static final Pattern PART = Pattern.compile("\"((?:[^\"]|\"\")*)\"|`([^`]*)`|\\[([^]]*)]|([^.]+)");

    /** @param sql as it stands in a statement, perhaps with a schema, and a catalog before that */
    static TableName of(Connection connection, String sql) throws SQLException {
        String schema = connection.getSchema();
        String table = null;
        Matcher part = PART.matcher(sql);
        while (part.find()) {
            schema = table == null ? schema : table;
            table = part.group(4) != null ? folded(part.group(4).strip(), connection.getMetaData()) : unquoted(part);
        }
        return new TableName(schema, table == null ? sql : table);
    }

    private static String unquoted(Matcher part) {
        if (part.group(1) != null) {
            return part.group(1).replace("\"\"", "\"");
        }
        return part.group(2) != null ? part.group(2) : part.group(3);
    }

    private static String folded(String name, DatabaseMetaData database) throws SQLException {
        if (database.storesUpperCaseIdentifiers()) {
            return name.toUpperCase(Locale.ROOT);
        }
        return database.storesLowerCaseIdentifiers() ? name.toLowerCase(Locale.ROOT) : name;
    }

    /** Hibernate does not empty a view. */
    boolean isView(Connection connection) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(connection.getCatalog(), schema, table, null)) {
            while (tables.next()) {
                if (isThis(tables)) {
                    return tables.getString("TABLE_TYPE").contains("VIEW");
                }
            }
            return false;
        }
    }

    /** The columns that the database computes and lets nobody write. */
    Set<String> generatedColumns(Connection connection) throws SQLException {
        Set<String> generated = new HashSet<>();
        try (ResultSet columns = connection.getMetaData().getColumns(connection.getCatalog(), schema, table, null)) {
            while (columns.next()) {
                if (isThis(columns) && "YES".equals(columns.getString("IS_GENERATEDCOLUMN"))) {
                    generated.add(columns.getString("COLUMN_NAME"));
                }
            }
        }
        return generated;
    }

    /** What was asked for is a pattern, where an underscore stands for any character. */
    private boolean isThis(ResultSet found) throws SQLException {
        return table.equals(found.getString("TABLE_NAME")) && (schema == null || schema.equals(found.getString("TABLE_SCHEM")));
    }
}
