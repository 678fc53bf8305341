package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The generation of an entry, and when it was written, in one number: 4 bytes less of each item than in two.
 * <p>
 * DynamoDB compares numbers of 38 digits, so that the generation in front of the point can be asked for alone.
 *
 * @param written seconds since the epoch, of at most ten digits
 */
record WrittenGeneration(long generation, long written) {

    private static final int DIGITS = 10;
    private static final String ZEROS = "0".repeat(DIGITS);

    static WrittenGeneration read(String number) {
        int point = number.indexOf('.');
        if (point < 0) {
            return new WrittenGeneration(Long.parseLong(number), 0);
        }
        if (number.length() - point - 1 > DIGITS) {
            throw new NumberFormatException("more than ten digits behind the point");
        }
        // Without a copy of either: each hit reads one.
        long written = Long.parseLong(number, point + 1, number.length(), 10);
        // DynamoDB leaves out zeros at the end.
        for (int digits = number.length() - point - 1; digits < DIGITS; digits++) {
            written *= 10;
        }
        return new WrittenGeneration(Long.parseLong(number, 0, point, 10), written);
    }

    AttributeValue attribute() {
        String seconds = Long.toString(written);
        return fromN(generation + "." + ZEROS.substring(seconds.length()) + seconds);
    }

    /** The least number of a generation; those of an earlier one are less. */
    static AttributeValue leastOf(long generation) {
        return fromN(Long.toString(generation));
    }

    /** The greatest number of a generation; those of a later one are more. */
    static AttributeValue greatestOf(long generation) {
        return fromN(generation + "." + "9".repeat(DIGITS));
    }
}
