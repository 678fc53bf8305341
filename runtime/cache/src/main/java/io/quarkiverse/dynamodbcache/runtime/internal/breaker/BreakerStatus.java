package io.quarkiverse.dynamodbcache.runtime.internal.breaker;

import org.jspecify.annotations.Nullable;

/**
 * What a breaker knows of its table at the moment.
 *
 * @param trouble what the last request has failed of; null if the table has answered it, or none was made yet
 */
public record BreakerStatus(Position position, @Nullable String trouble) {

    /** Whether the table is asked. */
    public enum Position {

        CLOSED,
        HALF_OPEN,
        OPEN;

        /** @return from 0 if it is asked to 1 if it is not */
        public double openness() {
            return ordinal() / 2.0;
        }
    }
}
