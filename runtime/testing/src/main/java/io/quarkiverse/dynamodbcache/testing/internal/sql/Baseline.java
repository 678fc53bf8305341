package io.quarkiverse.dynamodbcache.testing.internal.sql;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** The rows that were in the tables after start-up, from {@code import.sql}, migrations and beans. */
@Singleton
public class Baseline {

    private static final Logger LOG = Logger.getLogger(Baseline.class);

    private final Units units;
    private final DisposableUnits disposable;
    private final Function<Unit, UnitContent> reader;
    private @Nullable List<UnitContent> taken;
    private @Nullable RuntimeException failure;

    @Inject
    Baseline(Units units, DisposableUnits disposable, LeftAlone leftAlone) {
        this(units, disposable, unit -> inTransaction(() -> UnitContent.read(unit, leftAlone)));
    }

    Baseline(Units units, DisposableUnits disposable, Function<Unit, UnitContent> reader) {
        this.units = units;
        this.disposable = disposable;
        this.reader = reader;
    }

    /** The application starts even if this fails, as other tests need no baseline. */
    synchronized void takeAtStartUp() {
        try {
            take();
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    /**
     * Once: what comes later is not of the start-up. A database that is not disposable may be a real one with very many rows,
     * so it is not even read.
     */
    synchronized void take() {
        if (failure != null) {
            throw new IllegalStateException("What was in the tables after start-up could not be read, so no test isolated by "
                    + "TRUNCATE can put it back: " + failure.getMessage(), failure);
        }
        if (taken == null) {
            taken = disposable.all().stream().map(reader).toList();
        }
    }

    /** Empties the tables of all persistence units, and puts back what was taken. */
    synchronized void putBack() {
        if (taken != null) {
            taken.stream().filter(UnitContent::isTruncatable)
                    .forEach(content -> content.unit().factory().getSchemaManager().truncate());
            taken.forEach(this::putBack);
        }
        units.forgetCached();
    }

    private void putBack(UnitContent content) {
        // Hibernate has run import.sql again, so what is there now may already be all.
        if (!content.isSameAs(reader.apply(content.unit()))) {
            inTransaction(() -> {
                content.unit().session().doWork(new Refill(content.unit().name(), content.tables()));
                return content;
            });
            inTransaction(() -> {
                content.unit().session().doWork(new RestartIdentities(content.tables()));
                return content;
            });
        }
        resynchronizeGenerators(content.unit());
    }

    /**
     * Hibernate 7.1 has no such method, and restarts no sequence when it truncates: there, they go on after the last number
     * that
     * a test got, and so after the rows put back.
     */
    private static void resynchronizeGenerators(Unit unit) {
        try {
            unit.factory().getSchemaManager().resynchronizeGenerators();
        } catch (NoSuchMethodError e) {
            LOG.debug("This Hibernate restarts no sequences", e);
        }
    }

    /** One for each unit: those of several data sources cannot be committed together. */
    private static <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }
}
