package io.quarkiverse.dynamodbcache.runtime.internal.store;

/**
 * What became of a conditional write.
 *
 * @param found what was in the way; {@link Reading.Nothing} if the write was done, or was to find something that is not there
 */
public record WriteOutcome(boolean done, Reading found) {

    public static final WriteOutcome DONE = new WriteOutcome(true, Reading.Nothing.NOTHING);

    public static WriteOutcome refused(Reading found) {
        return new WriteOutcome(false, found);
    }
}
