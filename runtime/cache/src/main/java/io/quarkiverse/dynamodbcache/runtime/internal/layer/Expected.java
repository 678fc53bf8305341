package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.UnreadableValueException;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;

/** The value that an entry must have to be replaced. */
public record Expected(@Nullable Object value, ValueCodec codec) {

    EncodedValue encoded() {
        return codec.encode(value);
    }

    /** Whether values are equal is not for their bytes to say: a map has its entries in any order. */
    boolean is(EncodedValue stored) {
        try {
            return Objects.deepEquals(value, codec.decode(stored));
        } catch (UnreadableValueException e) {
            return false;
        }
    }
}
