package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.OptionalLong;

/**
 * What became of an increment.
 *
 * @param counted what the counter has come to; empty if the increment was refused, and nothing changed
 * @param found what was in the way; {@link Reading.Nothing} if nothing was, or nothing is there
 */
public record CountOutcome(OptionalLong counted, Reading found) {

    static CountOutcome counted(long value) {
        return new CountOutcome(OptionalLong.of(value), Reading.Nothing.NOTHING);
    }

    static CountOutcome refused(Reading found) {
        return new CountOutcome(OptionalLong.empty(), found);
    }
}
