package io.quarkiverse.dynamodbcache.runtime.internal.reaper;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import io.quarkiverse.dynamodbcache.runtime.internal.RecordedLog;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.config.ReaperSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.RecordedEvents;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Expiry;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Keyspace;
import io.quarkiverse.dynamodbcache.runtime.internal.store.MovedClock;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Reading;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;
import io.smallrye.mutiny.Uni;

/** Nodes with reapers, on a table in memory that is their tests'. */
abstract class ReapedTable {

    static final Keyspace BOOKS = new Keyspace("shop", "books");
    static final Keyspace FILMS = new Keyspace("shop", "films");
    static final Duration INTERVAL = Duration.ofHours(1);
    static final Duration LONGEST_WRITE = Duration.ofMinutes(20);
    static final long GENERATION = 8;

    final InMemoryItemStore table = new InMemoryItemStore();
    final MovedClock clock = new MovedClock(Instant.parse("2026-01-01T12:00:00Z"));
    final RecordedEvents events = new RecordedEvents();
    final List<Duration> pauses = new ArrayList<>();
    final RecordedLog log = RecordedLog.begin();

    @BeforeEach
    void generationsAreCounted() {
        answer(table.advanceGeneration(BOOKS, GENERATION, 0));
        answer(table.advanceGeneration(FILMS, GENERATION, 0));
    }

    @AfterEach
    void close() {
        log.close();
    }

    Reaper node(int unitsPerSecond, Keyspace... caches) {
        return new Reaper("table", new ReaperSettings(unitsPerSecond, INTERVAL),
                List.of(caches).stream().map(space -> new ReapedCache(space, table, LONGEST_WRITE)).toList(),
                Uni.createFrom().item(table.sweep()), clock, events, this::pass);
    }

    /** Time passes at once. */
    Uni<Void> pass(Duration pause) {
        return Uni.createFrom().voidItem().invoke(() -> {
            pauses.add(pause);
            clock.move(pause);
        });
    }

    static <T> T answer(Uni<T> question) {
        return question.await().atMost(Gate.BOUND);
    }

    EntryKey written(Keyspace space, String key, long generation) {
        return written(space, key, generation, Expiry.never());
    }

    EntryKey written(Keyspace space, String key, long generation, Expiry expiry) {
        EntryKey written = new EntryKey(space, key);
        answer(table.write(written, new StoredItem(EncodedValue.text("svalue"), generation, expiry, 1_893_456_000)));
        return written;
    }

    boolean isThere(EntryKey key) {
        return table.look(key) != Reading.Nothing.NOTHING;
    }
}
