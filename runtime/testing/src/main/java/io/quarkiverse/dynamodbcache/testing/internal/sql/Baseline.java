package io.quarkiverse.dynamodbcache.testing.internal.sql;

import java.util.List;
import java.util.concurrent.Callable;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** The rows that were in the tables after start-up, from {@code import.sql}, migrations and beans. */
@Singleton
public class Baseline {

    private final Units units;
    private final LeftAlone leftAlone;
    private @Nullable List<UnitContent> taken;

    Baseline(Units units, LeftAlone leftAlone) {
        this.units = units;
        this.leftAlone = leftAlone;
    }

    /** Once: what comes later is not of the start-up. */
    synchronized void take() {
        if (taken == null) {
            taken = units.all().stream().map(this::read).toList();
        }
    }

    /** Empties the tables of all persistence units, and puts back what was taken. */
    synchronized void putBack() {
        units.all().forEach(unit -> unit.factory().getSchemaManager().truncate());
        if (taken != null) {
            taken.forEach(this::putBack);
        }
        units.forgetCached();
    }

    private void putBack(UnitContent content) {
        // Hibernate has run import.sql again, so what is there now may already be all.
        if (!content.isSameAs(read(content.unit()))) {
            inTransaction(() -> {
                content.unit().session().doWork(new Refill(content.unit().name(), content.tables()));
                return content;
            });
            inTransaction(() -> {
                content.unit().session().doWork(new RestartIdentities(content.tables()));
                return content;
            });
        }
        content.unit().factory().getSchemaManager().resynchronizeGenerators();
    }

    private UnitContent read(Unit unit) {
        return inTransaction(() -> UnitContent.read(unit, leftAlone));
    }

    /** One for each unit: those of several data sources cannot be committed together. */
    private static <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }
}
