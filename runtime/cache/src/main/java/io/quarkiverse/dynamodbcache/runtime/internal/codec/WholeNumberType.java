package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import org.jspecify.annotations.Nullable;

/** The types of Java that are stored as numbers, as DynamoDB counts with those only. */
public enum WholeNumberType {

    BYTE(CommonLeaves.BYTE, Byte.MIN_VALUE, Byte.MAX_VALUE),
    SHORT(CommonLeaves.SHORT, Short.MIN_VALUE, Short.MAX_VALUE),
    INT(CommonLeaves.INT, Integer.MIN_VALUE, Integer.MAX_VALUE),
    LONG(CommonLeaves.LONG, Long.MIN_VALUE, Long.MAX_VALUE);

    private final Leaf<?> leaf;
    private final long least;
    private final long greatest;

    WholeNumberType(Leaf<?> leaf, long least, long greatest) {
        this.leaf = leaf;
        this.least = least;
        this.greatest = greatest;
    }

    static @Nullable WholeNumberType of(Class<?> type) {
        for (WholeNumberType whole : values()) {
            if (whole.leaf.type() == type) {
                return whole;
            }
        }
        return null;
    }

    /** @return null if no type has this tag */
    public static @Nullable WholeNumberType tagged(String tag) {
        for (WholeNumberType type : values()) {
            if (type.tag().equals(tag)) {
                return type;
            }
        }
        return null;
    }

    /** One letter, by which the type is known in the table. */
    public String tag() {
        return String.valueOf(leaf.tag());
    }

    public long least() {
        return least;
    }

    public long greatest() {
        return greatest;
    }

    public boolean holds(long number) {
        return number >= least && number <= greatest;
    }

    /** @return what of this type the number is; it must be in its range */
    public WholeNumber number(long number) {
        return new WholeNumber(Long.toString(number), this);
    }

    /** The name of its class, as a message tells it. */
    public String javaName() {
        return leaf.type().getSimpleName();
    }

    Class<?> javaType() {
        return leaf.type();
    }

    Object parse(String digits) {
        return leaf.parse(digits);
    }
}
