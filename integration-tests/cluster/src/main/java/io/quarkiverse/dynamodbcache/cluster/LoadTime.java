package io.quarkiverse.dynamodbcache.cluster;

/** When a loader worked, as {@link System#nanoTime()} says, which is one clock for all processes of a machine. */
public record LoadTime(long began, long ended) {
}
