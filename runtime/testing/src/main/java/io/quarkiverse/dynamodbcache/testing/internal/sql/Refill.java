package io.quarkiverse.dynamodbcache.testing.internal.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.hibernate.jdbc.Work;

/**
 * Makes tables hold that and nothing else. It knows nothing of foreign keys: a step that one refuses is tried again after the
 * others, as long as any succeeds. So tables may refer to each other, and rows to rows of their own table, but not in a circle.
 */
record Refill(String unit, List<TableContent> tables) implements Work {

    private static final String BEFORE = "refill";

    @Override
    public void execute(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            Deque<Step> steps = new ArrayDeque<>();
            for (TableContent table : tables) {
                steps.add(() -> statement.executeUpdate("delete from " + table.table()));
            }
            all(steps, statement);
            for (TableContent table : tables) {
                for (Row row : table.rows()) {
                    steps.add(() -> insert(connection, table, row));
                }
            }
            all(steps, statement);
        }
    }

    private static void insert(Connection connection, TableContent table, Row row) throws SQLException {
        try (PreparedStatement insert = table.insert(connection)) {
            row.insertBy(insert);
        }
    }

    private void all(Deque<Step> steps, Statement statement) throws SQLException {
        int refused = 0;
        while (!steps.isEmpty()) {
            Step step = steps.remove();
            statement.execute("savepoint " + BEFORE);
            try {
                step.take();
                statement.execute("release savepoint " + BEFORE);
                refused = 0;
            } catch (SQLException e) {
                statement.execute("rollback to savepoint " + BEFORE);
                steps.add(step);
                refused++;
                if (refused == steps.size()) {
                    throw new SQLException("What was in the tables of persistence unit '%s' after start-up cannot be put back"
                            .formatted(unit), e);
                }
            }
        }
    }

    /** A statement that a foreign key may refuse. */
    private interface Step {

        void take() throws SQLException;
    }
}
