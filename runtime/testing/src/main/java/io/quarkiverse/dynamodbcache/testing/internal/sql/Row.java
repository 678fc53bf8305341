package io.quarkiverse.dynamodbcache.testing.internal.sql;

import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A row of a table, whole in memory: it must outlive the connection it was read by.
 *
 * @param values comparable with each other, so bytes are buffers, and arrays elements
 */
record Row(List<@Nullable Object> values) {

    static Row read(ResultSet rows, List<Integer> columns) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        for (int column : columns) {
            values.add(detached(rows.getObject(column)));
        }
        return new Row(values);
    }

    private static @Nullable Object detached(@Nullable Object value) throws SQLException {
        if (value instanceof Clob text) {
            return text.getSubString(1, Math.toIntExact(text.length()));
        }
        if (value instanceof Blob bytes) {
            return ByteBuffer.wrap(bytes.getBytes(1, Math.toIntExact(bytes.length())));
        }
        if (value instanceof Array array) {
            return Elements.of(array);
        }
        return value instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : value;
    }

    void insertBy(PreparedStatement insert) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            insert.setObject(i + 1, attached(values.get(i), insert.getConnection()));
        }
        insert.executeUpdate();
    }

    private static @Nullable Object attached(@Nullable Object value, Connection connection) throws SQLException {
        if (value instanceof Elements elements) {
            return elements.in(connection);
        }
        return value instanceof ByteBuffer bytes ? bytes.array() : value;
    }
}
