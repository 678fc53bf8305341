package io.quarkiverse.dynamodbcache.runtime.internal.hibernate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;

import org.hibernate.HibernateException;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.jdbc.connections.spi.JdbcConnectionAccess;
import org.hibernate.engine.jdbc.spi.JdbcServices;
import org.hibernate.service.ServiceRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Creates, under test, the schemas and catalogs that the tables of other services are in.
 * <p>
 * Their owner does so elsewhere. It is no reason to have Hibernate create the schemas of this application too
 * ({@code create-schemas}), which would hide that nobody does.
 */
final class MissingSchemas {

    private MissingSchemas() {
    }

    static void create(Database database, UnmanagedTables unmanaged, ServiceRegistry services) {
        JdbcConnectionAccess access = services.requireService(JdbcServices.class).getBootstrapJdbcConnectionAccess();
        try {
            Connection connection = access.obtainConnection();
            try {
                for (Namespace namespace : database.getNamespaces()) {
                    if (unmanaged.areIn(namespace)) {
                        create(namespace.getPhysicalName(), database.getDialect(), connection);
                    }
                }
            } finally {
                access.releaseConnection(connection);
            }
        } catch (SQLException e) {
            throw new HibernateException("The schemas of the unmanaged entities cannot be created for the tests", e);
        }
    }

    private static void create(Namespace.Name name, Dialect dialect, Connection connection) throws SQLException {
        if (dialect.canCreateCatalog()
                && isMissing(name.catalog(), connection.getMetaData().getCatalogs(), "TABLE_CAT")) {
            execute(dialect.getCreateCatalogCommand(name.catalog().render(dialect)), connection);
        }
        if (dialect.canCreateSchema() && isMissing(name.schema(), connection.getMetaData().getSchemas(), "TABLE_SCHEM")) {
            execute(dialect.getCreateSchemaCommand(name.schema().render(dialect)), connection);
        }
    }

    private static boolean isMissing(@Nullable Identifier name, ResultSet rows, String column) throws SQLException {
        Set<String> existing = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        try (rows) {
            while (rows.next()) {
                existing.add(rows.getString(column));
            }
        }
        return name != null && !existing.contains(name.getText());
    }

    private static void execute(String[] commands, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }
}
