package io.quarkiverse.dynamodbcache.runtime.internal.config;

import java.time.Duration;
import java.util.Optional;

/**
 * How entries are kept in the memory of each node.
 *
 * @param maximumSize how many; with none, other nodes are still told what this one changes
 * @param expireAfterWrite how long each is kept at the most; empty if that is not limited
 * @param syncInterval between two reads of what other nodes tell
 */
public record NearSettings(long maximumSize, Optional<Duration> expireAfterWrite, Duration syncInterval) {

    public boolean keepsEntries() {
        return maximumSize > 0;
    }
}
