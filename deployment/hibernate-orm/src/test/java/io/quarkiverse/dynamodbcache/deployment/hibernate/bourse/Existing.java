package io.quarkiverse.dynamodbcache.deployment.hibernate.bourse;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import javax.sql.DataSource;

/** What there is in a database, the names in lower case, those outside the default schema with theirs. */
public record Existing(Set<String> schemas, Set<String> tables, Set<String> sequences, Set<String> foreignKeys) {

    public static Existing in(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return in(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Existing in(Connection connection) throws SQLException {
        return new Existing(
                names(connection, "select lower(schema_name) from information_schema.schemata "
                        + "where schema_name not in ('INFORMATION_SCHEMA', 'PUBLIC')"),
                names(connection, "select table_schema || '.' || table_name from information_schema.tables "
                        + "where table_schema <> 'INFORMATION_SCHEMA' and table_type = 'BASE TABLE'"),
                names(connection, "select sequence_schema || '.' || sequence_name from information_schema.sequences "
                        + "where sequence_name not like 'SYSTEM%'"),
                names(connection, "select distinct t.table_name || ' to ' || u.table_name "
                        + "from information_schema.referential_constraints r "
                        + "join information_schema.table_constraints t using (constraint_schema, constraint_name) "
                        + "join information_schema.table_constraints u on u.constraint_name = r.unique_constraint_name "
                        + "and u.constraint_schema = r.unique_constraint_schema"));
    }

    private static Set<String> names(Connection connection, String query) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1).toLowerCase(Locale.ROOT).replaceFirst("^public\\.", ""));
            }
        }
        return names;
    }
}
