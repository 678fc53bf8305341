package io.quarkiverse.dynamodbcache.testing.internal.sql;

import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.hibernate.Session;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableBean;
import io.quarkus.arc.InstanceHandle;
import io.quarkus.hibernate.orm.PersistenceUnit;

/** The persistence units of the application under test that are active. */
@Singleton
public class Units {

    private final List<Unit> all;

    @Inject
    Units() {
        this(Arc.container().listAll(Session.class, Any.Literal.INSTANCE).stream()
                .filter(session -> session.getBean().isActive())
                .map(Units::unit)
                .sorted(Comparator.comparing(Unit::name))
                .toList());
    }

    Units(List<Unit> all) {
        this.all = all;
    }

    private static Unit unit(InstanceHandle<Session> session) {
        return new Unit(name(session.getBean()), session.get());
    }

    private static String name(InjectableBean<?> session) {
        return session.getQualifiers().stream()
                .filter(PersistenceUnit.class::isInstance)
                .map(qualifier -> ((PersistenceUnit) qualifier).value())
                .findFirst().orElse(PersistenceUnit.DEFAULT);
    }

    List<Unit> all() {
        return all;
    }

    /** Each stands for the session of the transaction that the calling thread is in. */
    public List<Session> sessions() {
        return all.stream().map(Unit::session).toList();
    }

    public void flush() {
        all.forEach(unit -> unit.session().flush());
    }

    /** What the sessions hold may be of rows that are no more. */
    public void clear() {
        all.forEach(unit -> unit.session().clear());
    }

    /** Whether a session of the current transaction holds what it has not yet sent to the database. */
    public boolean areDirty() {
        return all.stream().anyMatch(unit -> unit.session().isDirty());
    }

    /** The second-level cache may hold what a transaction has read that was then rolled back. */
    void forgetCached() {
        all.forEach(unit -> unit.factory().getCache().evictAllRegions());
    }
}
