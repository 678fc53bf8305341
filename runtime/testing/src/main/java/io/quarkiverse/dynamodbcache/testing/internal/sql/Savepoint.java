package io.quarkiverse.dynamodbcache.testing.internal.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A point in the transaction of one persistence unit that one can go back to. By SQL: JDBC's own call is refused while the
 * connection belongs to a JTA transaction.
 */
record Savepoint(Unit unit, String name) {

    void set() {
        execute("savepoint " + name);
    }

    void release() {
        execute("release savepoint " + name);
    }

    void goBack() {
        execute("rollback to savepoint " + name);
    }

    private void execute(String command) {
        unit.session().doWork(connection -> execute(connection, command));
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
