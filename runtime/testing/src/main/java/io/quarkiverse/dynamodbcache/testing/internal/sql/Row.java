package io.quarkiverse.dynamodbcache.testing.internal.sql;

import java.nio.ByteBuffer;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A row of a table, whole in memory: it must outlive the connection it was read by.
 *
 * @param values comparable with each other, so bytes are buffers
 */
record Row(List<@Nullable Object> values) {

    static Row read(ResultSet rows, int columns) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(columns);
        for (int column = 1; column <= columns; column++) {
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
        return value instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : value;
    }

    void insertBy(PreparedStatement insert) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            insert.setObject(i + 1, value instanceof ByteBuffer bytes ? bytes.array() : value);
        }
        insert.executeUpdate();
    }
}
