package io.quarkiverse.dynamodbcache.testing.internal.sql;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;

import io.agroal.api.AgroalDataSource;
import io.quarkiverse.dynamodbcache.runtime.internal.unmanaged.DisposableUrls;
import io.quarkiverse.dynamodbcache.runtime.internal.unmanaged.UnmanagedConfig;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Keeps tests from emptying what may be a real database. */
@Singleton
public class DisposableUnits {

    /** @param properties what connections are opened with besides the URL, which may lead elsewhere */
    record Database(String url, Map<?, ?> properties) {
    }

    private final Supplier<List<Unit>> units;
    private final DisposableUrls disposable;
    private final Function<Unit, Database> database;
    private boolean checked;

    @Inject
    DisposableUnits(Units units, UnmanagedConfig config) {
        this(units::all, DisposableUrls.of(config), DisposableUnits::databaseOf);
    }

    DisposableUnits(Supplier<List<Unit>> units, DisposableUrls disposable, Function<Unit, Database> database) {
        this.units = units;
        this.disposable = disposable;
        this.database = database;
    }

    /** Those whose tables tests may read as a whole, and empty. */
    List<Unit> all() {
        return units.get().stream().filter(unit -> isDisposable(database.apply(unit))).toList();
    }

    /** Throws if there are others. */
    void check() {
        if (!checked) {
            units.get().forEach(unit -> check(unit.name(), database.apply(unit)));
            checked = true;
        }
    }

    private boolean isDisposable(Database database) {
        return disposable.contains(database.url(), database.properties());
    }

    /** Asks the connection, as a URL can come from anywhere: configuration, Dev Services, a resolver of tenants. */
    private static Database databaseOf(Unit unit) {
        String url = QuarkusTransaction.requiringNew()
                .call(() -> unit.session().doReturningWork(connection -> connection.getMetaData().getURL()));
        return new Database(url, properties(unit));
    }

    /** Each tenant may have a data source of its own, whose properties are not known here. */
    private static Map<?, ?> properties(Unit unit) {
        ConnectionProvider connections = unit.factory().getServiceRegistry().getService(ConnectionProvider.class);
        if (connections == null || !connections.isUnwrappableAs(AgroalDataSource.class)) {
            return Map.of();
        }
        return connections.unwrap(AgroalDataSource.class).getConfiguration().connectionPoolConfiguration()
                .connectionFactoryConfiguration().jdbcProperties();
    }

    private void check(String unit, Database database) {
        if (!isDisposable(database)) {
            throw new IllegalStateException(
                    ("A test isolated by TRUNCATE would empty the tables of persistence unit '%s' in '%s', which "
                            + "is neither in memory nor on this machine, so it may be a real database. Nothing was changed there. Let "
                            + "the unit use another one under test, or, if its tables may be emptied, add its URL to "
                            + "quarkus.unmanaged.disposable-urls ('*' stands for any characters).")
                            .formatted(unit, DisposableUrls.masked(database.url())));
        }
    }
}
