package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.math.BigInteger;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.WholeNumberType;

/**
 * What is to be counted.
 *
 * @param by how much; negative to count down
 * @param type of the numbers that are counted: nothing is counted beyond its end
 * @param id of this increment alone, so that it is counted once, however often its request arrives
 */
public record Increment(long by, WholeNumberType type, IncrementId id) {

    /** The same for numbers of another type. */
    public Increment of(WholeNumberType other) {
        return new Increment(by, other, id);
    }

    /** The least number that can be counted from. */
    BigInteger least() {
        BigInteger least = BigInteger.valueOf(type.least());
        return least.max(least.subtract(BigInteger.valueOf(by)));
    }

    /** The greatest number that can be counted from. */
    BigInteger greatest() {
        BigInteger greatest = BigInteger.valueOf(type.greatest());
        return greatest.min(greatest.subtract(BigInteger.valueOf(by)));
    }

    /** The same decision that the table takes; a fake takes it here. */
    boolean fits(BigInteger current) {
        return current.compareTo(least()) >= 0 && current.compareTo(greatest()) <= 0;
    }
}
