package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A value that DynamoDB can count with.
 *
 * @param digits what DynamoDB holds: the digits, after a minus if it is negative
 * @param type the tag of its {@link CommonLeaves leaf}: which of the four types of Java it is
 */
public record WholeNumber(String digits, char type) {

    /** @return null if the value is none of Byte, Short, Integer and Long */
    static @Nullable WholeNumber of(Object value) {
        Leaf<?> leaf = LeafTypes.forClass(value.getClass());
        return leaf != null && isCounted(leaf.tag()) ? new WholeNumber(leaf.print(value), leaf.tag()) : null;
    }

    /** A counter that no value was put into. */
    public static WholeNumber of(long value) {
        return new WholeNumber(Long.toString(value), CommonLeaves.LONG.tag());
    }

    /** @throws RuntimeException if the digits are no number of the type */
    Object value() {
        if (!isCounted(type)) {
            throw new IllegalArgumentException("no type of whole numbers");
        }
        return Objects.requireNonNull(LeafTypes.forTag(type)).parse(digits);
    }

    /** Most counters are longs, so they have no need to say so in the table. */
    public boolean isLong() {
        return type == CommonLeaves.LONG.tag();
    }

    private static boolean isCounted(char tag) {
        return tag == CommonLeaves.LONG.tag() || tag == CommonLeaves.INT.tag() || tag == CommonLeaves.SHORT.tag()
                || tag == CommonLeaves.BYTE.tag();
    }
}
