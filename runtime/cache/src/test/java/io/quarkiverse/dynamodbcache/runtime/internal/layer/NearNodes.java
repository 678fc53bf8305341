package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Lifetime;
import io.quarkiverse.dynamodbcache.runtime.internal.config.NearSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.WriteFailures;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.RecordedEvents;
import io.quarkiverse.dynamodbcache.runtime.internal.near.MovedTicker;
import io.quarkiverse.dynamodbcache.runtime.internal.near.SteeredCoherence;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore.Operation;
import io.quarkiverse.dynamodbcache.runtime.internal.store.MovedClock;

/** Two nodes over one table that keep what they read in their memories, and read what the other tells when a test wants it. */
final class NearNodes {

    static final NearSettings NEAR = new NearSettings(1_000, Optional.empty(), SteeredCoherence.INTERVAL);
    static final Lifetime AN_HOUR = new Lifetime(Optional.of(Duration.ofHours(1)), Optional.empty());
    /** What was told of is not kept for so long: 5 seconds, and the time that a node may believe in an old generation. */
    static final Duration QUARANTINE = Duration.ofSeconds(5).plus(Node.REFRESH);
    /** The interval, and one read. */
    static final Duration BOUND = SteeredCoherence.INTERVAL.plusSeconds(1);

    final InMemoryItemStore table = new InMemoryItemStore();
    final MovedClock clock = new MovedClock(Instant.parse("2030-01-01T00:00:00Z"));
    final MovedTicker ticker = new MovedTicker();
    final RecordedEvents events = new RecordedEvents();
    final SteeredCoherence toldA = SteeredCoherence.of(table.log(""), clock, ticker, events);
    final SteeredCoherence toldB = SteeredCoherence.of(table.log(""), clock, ticker, events);
    final Node a;
    final Node b;

    NearNodes() {
        this(NEAR, AN_HOUR, WriteFailures.FAIL);
    }

    NearNodes(NearSettings near, Lifetime lifetime, WriteFailures writeFailures) {
        a = new Node(table, clock, Node.nearSettings(near, lifetime, writeFailures), toldA.coherence());
        b = new Node(table, clock, Node.nearSettings(near, lifetime, writeFailures), toldB.coherence());
        sync();
        rest();
    }

    void sync() {
        toldA.sync();
        toldB.sync();
    }

    /** Time goes by, for all clocks. */
    void pass(Duration time) {
        clock.move(time);
        ticker.move(time);
    }

    /** Until all that was told has been read, and all may be kept again. */
    void rest() {
        sync();
        pass(QUARANTINE);
        sync();
    }

    /** @return how often the table was asked for entries meanwhile */
    int reads(Runnable action) {
        int before = reads();
        action.run();
        return reads() - before;
    }

    private int reads() {
        return table.calls(Operation.READ) + table.calls(Operation.READ_MANY);
    }

    /** Both have it in their memories. */
    void bothKeep(String value, EntryOptions options) {
        Node.answer(a.putting(Node.KEY, value, options));
        rest();
        a.peek();
        b.peek();
    }

    void bothKeep(String value) {
        bothKeep(value, EntryOptions.configured());
    }

    /** @return how often the table is asked if an entry is got */
    int readsOf(Node node) {
        return reads(node::peek);
    }

    void putMany(Node node, String value, EntryKey... keys) {
        Map<EntryKey, EncodedValue> values = new HashMap<>();
        for (EntryKey key : keys) {
            values.put(key, node.codec.encode(value));
        }
        Node.answer(node.top.putMany(values, EntryOptions.configured()));
    }
}
