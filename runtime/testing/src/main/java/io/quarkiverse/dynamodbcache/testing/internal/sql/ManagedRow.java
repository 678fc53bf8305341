package io.quarkiverse.dynamodbcache.testing.internal.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.hibernate.engine.spi.EntityKey;
import org.hibernate.engine.spi.PersistenceContext;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

/**
 * The row of an entity that a session manages, as the transaction of that session reads it.
 *
 * @param values by the order of the entity's properties; null where there is no row
 */
public record ManagedRow(EntityPersister entity, Object id, @Nullable Object @Nullable [] values) {

    /** Reads the rows, not the objects: those may hold what the database has cut or rounded. */
    public static List<ManagedRow> allOf(SessionImplementor session) {
        PersistenceContext managed = session.getPersistenceContext();
        List<ManagedRow> rows = new ArrayList<>();
        for (EntityKey key : List.copyOf(managed.getEntitiesByKey().keySet())) {
            rows.add(new ManagedRow(key.getPersister(), key.getIdentifier(),
                    read(key.getPersister(), key.getIdentifier(), session)));
        }
        return rows;
    }

    /** What the transaction of that session reads otherwise, in a sentence; null if nothing. */
    public @Nullable String differenceIn(SessionImplementor session) {
        @Nullable
        Object[] found = read(entity, id, session);
        if (values == null || found == null) {
            return values == found ? null
                    : "%s is %s".formatted(name(), found == null ? "not committed" : "deleted, but committed");
        }
        for (int i = 0; i < values.length; i++) {
            if (!isSame(entity.getPropertyTypes()[i], values[i], found[i])) {
                return "%s: %s is committed as <%s>, expected <%s> as in the current transaction"
                        .formatted(name(), entity.getPropertyNames()[i], found[i], values[i]);
            }
        }
        return null;
    }

    private static @Nullable Object @Nullable [] read(EntityPersister entity, Object id, SessionImplementor session) {
        return entity.getDatabaseSnapshot(id, session);
    }

    private static boolean isSame(Type property, @Nullable Object one, @Nullable Object other) {
        // Of an association this is the foreign key, not the entity that its type knows to compare.
        return property.isCollectionType()
                || (property.isAssociationType() ? Objects.equals(one, other) : property.isEqual(one, other));
    }

    private String name() {
        return "%s with id %s".formatted(entity.getMappedClass().getSimpleName(), id);
    }

    @Override
    public String toString() {
        return name() + Arrays.toString(values);
    }
}
