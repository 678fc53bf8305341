package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Lifetime;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Staleness;
import io.quarkiverse.dynamodbcache.runtime.internal.config.WriteFailures;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Expiry;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.MovedClock;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;

/** When entries end that are not to end together. */
class JitterTest {

    private static final Duration LIFE = Duration.ofSeconds(10);
    private static final double JITTER = 0.2;

    private final InMemoryItemStore store = new InMemoryItemStore();
    private final MovedClock clock = new MovedClock(Instant.parse("2030-01-01T00:00:00Z"));

    private Node node(Optional<Duration> afterAccess, Duration maxStale) {
        Node node = new Node(store, clock,
                new Lifetime(Optional.of(LIFE), afterAccess, new Staleness(maxStale, Optional.empty()), JITTER, 0),
                Node.REFRESH,
                WriteFailures.FAIL);
        node.chance = 0.5;
        return node;
    }

    private Expiry expiry() {
        return ((StoredItem) store.look(Node.KEY)).expiry();
    }

    private long left(long end) {
        return end - clock.millis();
    }

    @Test
    void entry_endsEarlierByAShareOfItsLifetime() {
        Node node = node(Optional.empty(), Duration.ZERO);
        node.put("value");

        assertThat(left(expiry().at())).isEqualTo(9_000);

        node.chance = 0;
        node.put("value");

        assertThat(left(expiry().at())).isEqualTo(10_000);

        node.chance = Math.nextDown(1.0);
        node.put("value");

        assertThat(left(expiry().at())).isEqualTo(8_000);
    }

    @Test
    void loadedEntries_endEarlierToo_andThoseOfABulk() {
        Node node = node(Optional.empty(), Duration.ZERO);
        node.get("value");

        assertThat(left(expiry().at())).isEqualTo(9_000);

        Node.answer(node.top.putMany(Map.of(Node.KEY, node.codec.encode("other")), EntryOptions.configured()));

        assertThat(left(expiry().at())).isEqualTo(9_000);
    }

    @Test
    void limitOfSliding_isEarlierToo() {
        node(Optional.of(Duration.ofSeconds(4)), Duration.ZERO).put("value");

        assertThat(left(expiry().at())).isEqualTo(3_600);
        assertThat(left(expiry().latest())).isEqualTo(9_000);
    }

    @Test
    void entry_isKeptForAsLongAfterItsEnd() {
        node(Optional.empty(), Duration.ofMinutes(1)).put("value");

        assertThat(left(expiry().at())).isEqualTo(9_000);
        assertThat(left(expiry().keptUntil())).isBetween(69_000L, 72_000L);
    }

    @Test
    void lifetimeOfAnEntrysOwn_isKept() {
        Node node = node(Optional.empty(), Duration.ZERO);
        Node.answer(node.putting(Node.KEY, "value", EntryOptions.of(Duration.ofSeconds(3))));

        assertThat(left(expiry().at())).isEqualTo(3_000);
    }
}
