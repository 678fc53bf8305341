package io.quarkiverse.dynamodbcache.testing.internal.sql;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** The elements of an SQL array, which JDBC's own compares by its identity, and which ends with its connection. */
record Elements(String type, @Nullable Object[] values) {

    static Elements of(Array array) throws SQLException {
        return new Elements(array.getBaseTypeName(), (Object[]) array.getArray());
    }

    Array in(Connection connection) throws SQLException {
        return connection.createArrayOf(type, values);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Elements elements && type.equals(elements.type) && Arrays.deepEquals(values, elements.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, Arrays.deepHashCode(values));
    }

    @Override
    public String toString() {
        return Arrays.deepToString(values);
    }
}
