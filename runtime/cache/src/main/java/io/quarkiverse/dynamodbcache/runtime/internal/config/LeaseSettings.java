package io.quarkiverse.dynamodbcache.runtime.internal.config;

import java.time.Duration;

/**
 * That one of all nodes loads an entry.
 *
 * @param ofMisses whether also one that is missing, and not only one that is loaded anew before it expires
 * @param duration how long a node that died while loading delays the others at most
 * @param longestWait how long one waits for a load of another node at most
 */
public record LeaseSettings(boolean ofMisses, Duration duration, Duration longestWait) {

    /** It is renewed each time that half of it has passed, which costs a write unit. */
    static final Duration SHORTEST = Duration.ofMillis(500);
}
