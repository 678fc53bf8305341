package io.quarkiverse.dynamodbcache.testing.internal.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.hibernate.jdbc.Work;

/** Makes the identity columns go on after the rows that were put back, as they did not number these. */
record RestartIdentities(List<TableContent> tables) implements Work {

    @Override
    public void execute(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (TableContent table : tables) {
                if (table.identity() != null && !table.rows().isEmpty()) {
                    restart(statement, table.table(), table.identity());
                }
            }
        }
    }

    private static void restart(Statement statement, String table, String column) throws SQLException {
        long next;
        try (ResultSet last = statement.executeQuery("select max(%s) from %s".formatted(column, table))) {
            last.next();
            next = last.getLong(1) + 1;
        }
        boolean postgresql = statement.getConnection().getMetaData().getDatabaseProductName().equals("PostgreSQL");
        statement.execute(postgresql ? ofSequence(table, column, next)
                : "alter table %s alter column %s restart with %d".formatted(table, column, next));
    }

    /** PostgreSQL's columns of type serial number the rows, too, but are no identity columns. */
    private static String ofSequence(String table, String column, long next) {
        String name = column.substring(1, column.length() - 1).replace("\"\"", "\"");
        return "select setval(pg_get_serial_sequence('%s', '%s'), %d, false)".formatted(table.replace("'", "''"),
                name.replace("'", "''"), next);
    }
}
