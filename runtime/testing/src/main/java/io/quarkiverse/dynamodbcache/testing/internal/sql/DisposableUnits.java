package io.quarkiverse.dynamodbcache.testing.internal.sql;

import java.util.List;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkiverse.dynamodbcache.runtime.internal.unmanaged.DisposableUrls;
import io.quarkiverse.dynamodbcache.runtime.internal.unmanaged.UnmanagedConfig;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Keeps tests from emptying what may be a real database. */
@Singleton
public class DisposableUnits {

    private final Supplier<List<Unit>> units;
    private final DisposableUrls disposable;
    private boolean checked;

    @Inject
    DisposableUnits(Units units, UnmanagedConfig config) {
        this(units::all, DisposableUrls.of(config));
    }

    DisposableUnits(Supplier<List<Unit>> units, DisposableUrls disposable) {
        this.units = units;
        this.disposable = disposable;
    }

    /** Asks the connections, as a URL can come from anywhere: configuration, Dev Services, a resolver of tenants. */
    void check() {
        if (!checked) {
            units.get().forEach(this::check);
            checked = true;
        }
    }

    private void check(Unit unit) {
        String url = QuarkusTransaction.requiringNew()
                .call(() -> unit.session().doReturningWork(connection -> connection.getMetaData().getURL()));
        check(unit.name(), url);
    }

    void check(String unit, String url) {
        if (!disposable.contains(url)) {
            throw new IllegalStateException(
                    ("A test isolated by TRUNCATE would empty the tables of persistence unit '%s', whose "
                            + "database is neither in memory nor on this machine, so it may be a real one. Nothing was changed there. Let "
                            + "the unit use another one under test, or, if its tables may be emptied, add its URL to "
                            + "quarkus.unmanaged.disposable-urls ('*' stands for any characters).").formatted(unit));
        }
    }
}
