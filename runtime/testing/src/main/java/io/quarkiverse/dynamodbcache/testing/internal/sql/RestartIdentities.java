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
        statement.execute("alter table %s alter column %s restart with %d".formatted(table, column, next));
    }
}
