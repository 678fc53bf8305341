package io.quarkiverse.dynamodbcache.testing.internal.sql;

import java.util.List;
import java.util.function.Function;
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
    private final Function<Unit, String> url;
    private boolean checked;

    @Inject
    DisposableUnits(Units units, UnmanagedConfig config) {
        this(units::all, DisposableUrls.of(config), DisposableUnits::url);
    }

    DisposableUnits(Supplier<List<Unit>> units, DisposableUrls disposable, Function<Unit, String> url) {
        this.units = units;
        this.disposable = disposable;
        this.url = url;
    }

    /** Those whose tables tests may read as a whole, and empty. */
    List<Unit> all() {
        return units.get().stream().filter(unit -> disposable.contains(url.apply(unit))).toList();
    }

    /** Throws if there are others. */
    void check() {
        if (!checked) {
            units.get().forEach(unit -> check(unit.name(), url.apply(unit)));
            checked = true;
        }
    }

    /** Asks the connection, as a URL can come from anywhere: configuration, Dev Services, a resolver of tenants. */
    private static String url(Unit unit) {
        return QuarkusTransaction.requiringNew()
                .call(() -> unit.session().doReturningWork(connection -> connection.getMetaData().getURL()));
    }

    private void check(String unit, String url) {
        if (!disposable.contains(url)) {
            throw new IllegalStateException(
                    ("A test isolated by TRUNCATE would empty the tables of persistence unit '%s' in '%s', which "
                            + "is neither in memory nor on this machine, so it may be a real database. Nothing was changed there. Let "
                            + "the unit use another one under test, or, if its tables may be emptied, add its URL to "
                            + "quarkus.unmanaged.disposable-urls ('*' stands for any characters).")
                            .formatted(unit, DisposableUrls.masked(url)));
        }
    }
}
