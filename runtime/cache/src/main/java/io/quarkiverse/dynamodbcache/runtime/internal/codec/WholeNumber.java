package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import org.jspecify.annotations.Nullable;

/**
 * A value that DynamoDB can count with.
 *
 * @param digits what DynamoDB holds: the digits, after a minus if it is negative
 */
public record WholeNumber(String digits, WholeNumberType type) {

    /** @return null if the value is none of Byte, Short, Integer and Long */
    static @Nullable WholeNumber of(Object value) {
        WholeNumberType type = WholeNumberType.of(value.getClass());
        return type == null ? null : new WholeNumber(value.toString(), type);
    }

    /** @throws NumberFormatException if the digits are no number of the type */
    Object value() {
        return type.parse(digits);
    }

    /** Without the digits: they are the user's, and a log is no place for them. */
    @Override
    public String toString() {
        return "WholeNumber[" + type + "]";
    }
}
