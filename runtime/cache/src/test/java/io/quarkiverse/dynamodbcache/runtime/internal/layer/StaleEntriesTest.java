package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.config.LeaseSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Lifetime;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Staleness;
import io.quarkiverse.dynamodbcache.runtime.internal.config.WriteFailures;
import io.quarkiverse.dynamodbcache.runtime.internal.lease.Leases;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore.Operation;
import io.quarkiverse.dynamodbcache.runtime.internal.store.MovedClock;

/** What is served when a load fails. */
class StaleEntriesTest {

    private static final Duration LIFE = Duration.ofSeconds(10);
    private static final Duration MAX_STALE = Duration.ofMinutes(1);
    private static final EntryKey OTHER = Node.key("s:other");

    private final InMemoryItemStore store = new InMemoryItemStore();
    private final MovedClock clock = new MovedClock(Instant.parse("2030-01-01T00:00:00Z"));
    private final Node node = node(MAX_STALE);
    private final IllegalStateException failure = new IllegalStateException("the origin is down");

    private Node node(Duration maxStale) {
        return new Node(store, clock,
                new Lifetime(Optional.of(LIFE), Optional.empty(), new Staleness(maxStale, Optional.empty()), 0, 0),
                Node.REFRESH,
                WriteFailures.FAIL);
    }

    private CountingLoader failing() {
        return CountingLoader.failing(failure, null);
    }

    private void assertTold(Node node) {
        assertThatThrownBy(() -> node.get(failing())).isInstanceOf(LoaderFailure.class).hasCause(failure);
        assertThat(node.events.names()).doesNotContain("servedStale");
    }

    @Test
    void loadThatFails_givesTheExpiredValue() {
        node.put("old");
        clock.move(LIFE.plus(MAX_STALE));
        CountingLoader loader = failing();

        assertThat(node.get(loader)).isEqualTo("old");
        assertThat(loader.loads).hasValue(1);
        assertThat(node.events.names()).containsExactly("servedStale");
        assertThat(node.events.reasons()).containsExactly(failure);
    }

    @Test
    void loadThatSucceeds_replacesTheExpiredValue() {
        node.put("old");
        clock.move(LIFE);

        assertThat(node.get("new")).isEqualTo("new");
        assertThat(node.peek()).isEqualTo("new");
    }

    @Test
    void entryThatExpiredTooLongAgo_isNotServed() {
        node.put("old");
        clock.move(LIFE.plus(MAX_STALE).plusMillis(1));

        assertTold(node);
    }

    @Test
    void entryThatExpiresForTooLongWhileItIsLoaded_isNotServed() {
        node.put("old");
        clock.move(LIFE.plus(MAX_STALE));
        Gate loading = new Gate();
        CompletableFuture<@Nullable Object> load = node.beginGet(CountingLoader.failing(failure, loading));
        clock.move(Duration.ofMillis(1));
        loading.release();

        assertThat(load).failsWithin(Gate.BOUND).withThrowableOfType(ExecutionException.class).havingRootCause()
                .isSameAs(failure);
        assertThat(node.events.names()).doesNotContain("servedStale");
    }

    @Test
    void tableThatFailsAfterTheRead_doesNotKeepTheExpiredValueBack() {
        Leases leases = new Leases(store, new LeaseSettings(true, LIFE, LIFE), clock, new SteeredTime(), wait -> {
            throw new AssertionError("nobody to wait for");
        });
        Node leased = new Node(store, clock,
                new Lifetime(Optional.of(LIFE), Optional.empty(), new Staleness(MAX_STALE, Optional.empty()), 0, 0),
                Node.REFRESH, new LeaseUse(Optional.of(leases), Optional.empty()));
        leased.put("old");
        clock.move(LIFE);
        store.failNext(Operation.LEASE);

        assertThat(leased.get(failing())).isEqualTo("old");
        assertThat(leased.events.names()).containsExactly("fellBackToLoader", "servedStale");
    }

    @Test
    void entryOfWhoDoesNotWantIt_isNotServed() {
        node.put("old");
        clock.move(LIFE);

        assertTold(node(Duration.ZERO));
    }

    @Test
    void nothingThatWasNotThere_isServed() {
        assertTold(node);
    }

    @Test
    void expiredEntry_isNotThere_forWhoDoesNotLoad() {
        node.put("old");
        clock.move(LIFE);

        assertThat(node.peek()).isNull();
        assertThat(node.putIfAbsent("new")).isTrue();
    }

    @Test
    void invalidatedEntry_isNotServed() {
        node.put("old");
        clock.move(LIFE);
        Node.answer(node.top.invalidate(Node.KEY));

        assertTold(node);
    }

    @Test
    void entryOfAnEarlierGeneration_isNotServed() {
        node.put("old");
        clock.move(LIFE);
        Node.answer(node.top.invalidateAll());

        assertTold(node);
    }

    @Test
    void entryWhoseTagWasInvalidated_isNotServed() {
        Node.answer(node.putting(Node.KEY, "old", EntryOptions.taggedWith("red")));
        clock.move(LIFE);
        Node.answer(node.top.invalidateTag("red"));

        assertTold(node);
    }

    @Test
    void taggedEntry_isServedWhileItsTagIsWhatItWas() {
        Node.answer(node.putting(Node.KEY, "old", EntryOptions.taggedWith("red")));
        clock.move(LIFE);

        assertThat(node.get(failing())).isEqualTo("old");
    }

    @Test
    void entryThatWasGivenNoTime_isNotServed() {
        node.put("old");
        Node.answer(node.top.touch(Node.KEY, EntryOptions.of(Duration.ZERO)));

        assertTold(node);
    }

    @Test
    void entryWithALifetimeOfItsOwn_isServedTheSame() {
        Node.answer(node.putting(Node.KEY, "old", EntryOptions.of(Duration.ofSeconds(1))));
        clock.move(Duration.ofSeconds(5));

        assertThat(node.get(failing())).isEqualTo("old");
    }

    @Test
    void entryThatIsInvalidatedDuringTheLoad_isNotServed() {
        node.put("old");
        clock.move(LIFE);
        Gate loading = new Gate();
        CompletableFuture<@Nullable Object> load = node.beginGet(CountingLoader.failing(failure, loading));
        Node.answer(node.top.invalidate(Node.KEY));
        loading.release();

        assertThatThrownBy(load::join).hasRootCause(failure);
    }

    @Test
    void callersAtTheSameTime_shareTheLoad_andEachHasTheExpiredValue() {
        node.put("old");
        clock.move(LIFE);
        Gate loading = new Gate();
        CountingLoader loader = CountingLoader.failing(failure, loading);
        CompletableFuture<@Nullable Object> leader = node.beginGet(loader);
        CompletableFuture<@Nullable Object> joiner = node.beginGet(loader);
        loading.release();

        assertThat(leader).isCompletedWithValue("old");
        assertThat(joiner).isCompletedWithValue("old");
        assertThat(loader.loads).hasValue(1);
    }

    @Test
    void tableThatIsDown_hasNothingToServe() {
        node.put("old");
        clock.move(LIFE);
        store.setDown(true);

        assertTold(node);
    }

    @Test
    void manyEntries_areServedIfAllOfThemHaveExpired() {
        node.put("old");
        Node.answer(node.putting(OTHER, "other", EntryOptions.configured()));
        clock.move(LIFE);
        Set<EntryKey> keys = Set.of(Node.KEY, OTHER);

        assertThat(Node.answer(node.gettingMany(keys, CountingBulkLoader.failing(failure), EntryOptions.configured())))
                .isEqualTo(Map.of(Node.KEY, "old", OTHER, "other"));
        assertThat(node.events.names()).containsExactly("servedStale");
    }

    @Test
    void manyEntriesOfWhichOneWasNeverThere_areAFailure() {
        node.put("old");
        clock.move(LIFE);
        var get = node.gettingMany(Set.of(Node.KEY, OTHER), CountingBulkLoader.failing(failure), EntryOptions.configured());

        assertThatThrownBy(() -> Node.answer(get)).isInstanceOf(LoaderFailure.class).hasCause(failure);
    }
}
