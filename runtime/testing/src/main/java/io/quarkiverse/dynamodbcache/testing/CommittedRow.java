package io.quarkiverse.dynamodbcache.testing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.testing.internal.sql.FreshTransaction;

/** One row as everybody sees it. Each question asks the database anew. */
public final class CommittedRow {

    private final Session session;
    private final Class<?> entity;
    private final Object id;

    CommittedRow(Session session, Class<?> entity, Object id) {
        this.session = session;
        this.entity = entity;
        this.id = id;
    }

    /**
     * Asserts that the row is there, with that value.
     *
     * @param property its name, or a path as in a query, such as {@code owner.name}
     * @param expected numbers are compared by their value, whatever their type
     */
    public CommittedRow has(String property, @Nullable Object expected) {
        exists();
        List<?> found = select("row." + property);
        Object value = found.isEmpty() ? null : found.get(0);
        if (!isSame(expected, value)) {
            throw new AssertionError("%s: %s is committed as <%s>, expected <%s>".formatted(name(), property, value, expected));
        }
        return this;
    }

    /** Asserts that the row is there. */
    public CommittedRow exists() {
        if (isNowhere()) {
            throw new AssertionError("%s is not committed, expected it to be".formatted(name()));
        }
        return this;
    }

    /** Asserts that there is no such row. */
    public void isAbsent() {
        if (!isNowhere()) {
            throw new AssertionError("%s is committed, expected it to be absent".formatted(name()));
        }
    }

    private boolean isNowhere() {
        return select("1").isEmpty();
    }

    private List<?> select(String expression) {
        String query = "select %s from %s row where id(row) = :id".formatted(expression, entity.getName());
        return FreshTransaction.read(() -> session.createSelectionQuery(query, Object.class)
                .setParameter("id", id).setTimeout(FreshTransaction.SECONDS).getResultList());
    }

    private static boolean isSame(@Nullable Object expected, @Nullable Object found) {
        if (expected instanceof Number && found instanceof Number) {
            return Objects.equals(expected, found)
                    || new BigDecimal(expected.toString()).compareTo(new BigDecimal(found.toString())) == 0;
        }
        return Objects.equals(expected, found);
    }

    private String name() {
        return "%s with id %s".formatted(entity.getSimpleName(), id);
    }
}
