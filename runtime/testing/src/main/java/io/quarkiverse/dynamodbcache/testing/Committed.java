package io.quarkiverse.dynamodbcache.testing;

import java.util.List;
import java.util.Objects;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;
import org.hibernate.engine.spi.SessionImplementor;

import io.quarkiverse.dynamodbcache.testing.internal.sql.FreshTransaction;
import io.quarkiverse.dynamodbcache.testing.internal.sql.ManagedRow;
import io.quarkiverse.dynamodbcache.testing.internal.sql.Units;

/**
 * What is committed: what everybody else sees, whatever the transaction of the test has written. Inject it into a test of an
 * application that has Hibernate ORM.
 * <p>
 * Every question is asked in a transaction of its own, which waits at most 10 seconds for a lock.
 */
@Singleton
public class Committed {

    private final List<Session> sessions;

    Committed(Units units) {
        this.sessions = units.sessions();
    }

    /** The row of that entity, which may be absent. */
    public CommittedRow row(Class<?> entity, Object id) {
        return new CommittedRow(session(entity), entity, id);
    }

    /**
     * Asserts that nothing the current transaction has changed is still invisible to others.
     * <p>
     * It flushes the sessions of the current transaction. Then it compares, for each entity these manage, the row of the entity
     * as this transaction reads it with the row as a fresh one does, property by property. Not compared are collections, rows
     * that this transaction has deleted, and what it has written past its sessions, by a query.
     */
    public void agreesWithCurrentTransaction() {
        for (Session session : sessions) {
            session.flush();
            List<ManagedRow> expected = ManagedRow.allOf(session.unwrap(SessionImplementor.class));
            List<String> mistakes = FreshTransaction.read(() -> expected.stream()
                    .map(row -> row.differenceIn(session.unwrap(SessionImplementor.class)))
                    .filter(Objects::nonNull).toList());
            if (!mistakes.isEmpty()) {
                throw new AssertionError(String.join("\n", mistakes));
            }
        }
    }

    private Session session(Class<?> entity) {
        List<Session> mapping = sessions.stream().filter(session -> maps(session, entity)).toList();
        if (mapping.size() != 1) {
            throw new IllegalArgumentException("%s is an entity of %s active persistence units, instead of one"
                    .formatted(entity.getName(), mapping.isEmpty() ? "no" : mapping.size()));
        }
        return mapping.get(0);
    }

    private static boolean maps(EntityManager session, Class<?> entity) {
        return session.getMetamodel().getEntities().stream().anyMatch(type -> entity.equals(type.getJavaType()));
    }
}
