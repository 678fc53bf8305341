package io.quarkiverse.dynamodbcache.deployment.hibernate.bourse;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.quarkus.runtime.Startup;

/** A bean that needs the tables as early as a bean can. */
@Startup
@Singleton
public class EarlyBird {

    @Inject
    DataSource dataSource;

    private @Nullable Existing found;

    @PostConstruct
    void look() {
        found = Existing.in(dataSource);
    }

    /** What there was when the application started. */
    public Existing found() {
        if (found == null) {
            throw new IllegalStateException("This bean was not started");
        }
        return found;
    }

    public long rowsOf(String table) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
