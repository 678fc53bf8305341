package io.quarkiverse.dynamodbcache.runtime.internal.near;

import java.time.Duration;
import java.time.InstantSource;

import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheEvents;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InvalidationLog;

/** What a node is told, read when a test wants it, and at no other time. */
public record SteeredCoherence(Coherence coherence) {

    public static final Duration INTERVAL = Duration.ofSeconds(1);

    public static SteeredCoherence of(InvalidationLog log, InstantSource clock, MovedTicker ticker, CacheEvents events) {
        Coherence coherence = new Coherence(log, INTERVAL, false, clock, ticker, events);
        coherence.stop();
        return new SteeredCoherence(coherence);
    }

    /** @return when the next one is due */
    public Duration sync() {
        return coherence.sync().await().atMost(Gate.BOUND);
    }
}
