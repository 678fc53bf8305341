package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import static io.quarkiverse.dynamodbcache.runtime.internal.layer.Node.KEY;
import static io.quarkiverse.dynamodbcache.runtime.internal.layer.Node.answer;
import static io.quarkiverse.dynamodbcache.runtime.internal.layer.Node.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.RecordedMeters;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.MovedClock;

/** What is counted of the calls of a cache. */
class MeteredLayerTest {

    private final InMemoryItemStore store = new InMemoryItemStore();
    private final MovedClock clock = new MovedClock(Instant.parse("2030-01-01T00:00:00Z"));
    private final RecordedMeters meters = new RecordedMeters();
    private final Node node = new Node(store, clock, meters.of("books"), Optional.empty());

    private double hits() {
        return meters.value("cache.gets", "result", "hit");
    }

    private double misses() {
        return meters.value("cache.gets", "result", "miss");
    }

    private double puts() {
        return meters.value("cache.puts");
    }

    @Test
    void loadedValue_isAMissAndALoadAndAPut_andFoundOnesAreHits() {
        node.get("value");
        node.get("other");
        node.peek();

        assertThat(misses()).isOne();
        assertThat(hits()).isEqualTo(2);
        assertThat(puts()).isOne();
        assertThat(meters.value("cache.load", "result", "success")).isOne();
        assertThat(meters.value("cache.load.duration")).isPositive();
    }

    @Test
    void absentEntry_isAMiss() {
        node.peek();

        assertThat(misses()).isOne();
        assertThat(hits()).isZero();
    }

    @Test
    void failingLoad_isAMiss_andNoPut() {
        assertThatThrownBy(() -> node.get(CountingLoader.failing(new IllegalStateException("closed"), null)))
                .isInstanceOf(LoaderFailure.class);

        assertThat(misses()).isOne();
        assertThat(meters.value("cache.load", "result", "failure")).isOne();
        assertThat(puts()).isZero();
    }

    @Test
    void callersWhoShareALoad_areOneMiss() {
        Gate gate = new Gate();
        CompletableFuture<@Nullable Object> first = node.beginGet(CountingLoader.held("value", gate));
        CompletableFuture<@Nullable Object> second = node.beginGet(CountingLoader.of("other"));
        gate.release();
        assertThat(first).succeedsWithin(Gate.BOUND);
        assertThat(second).succeedsWithin(Gate.BOUND);

        assertThat(misses()).isOne();
        assertThat(hits()).isOne();
        assertThat(meters.value("cache.load", "result", "success")).isOne();
    }

    @Test
    void manyEntries_areCountedOneByOne_andLoadedOnce() {
        node.put("value");
        answer(node.gettingMany(List.of(KEY, key("s:1"), key("s:2")), CountingBulkLoader.of("loaded"),
                EntryOptions.configured()));
        answer(node.peekingMany(Set.of(KEY, key("s:3"))));

        assertThat(hits()).isEqualTo(2);
        assertThat(misses()).isEqualTo(3);
        assertThat(meters.value("cache.load", "result", "success")).isOne();
        assertThat(puts()).isEqualTo(3);
    }

    @Test
    void keysThatTheLoaderDoesNotKnow_areMisses() {
        answer(node.gettingMany(List.of(KEY, key("s:1")), CountingBulkLoader.knowing(Map.of(KEY, "known"), null),
                EntryOptions.configured()));

        assertThat(misses()).isEqualTo(2);
        assertThat(puts()).isOne();
    }

    @Test
    void writes_arePuts_ifTheyAreMade() {
        node.put("value");
        node.putIfAbsent("refused");
        answer(node.top.replace(KEY, new Expected("else", node.codec), node.codec.encode("new"), EntryOptions.configured()));
        answer(node.top.exchange(KEY, node.codec.encode("exchanged"), EntryOptions.configured(), node.codec));
        answer(node.top.putMany(Map.of(key("s:1"), node.codec.encode("one"), key("s:2"), node.codec.encode("two")),
                EntryOptions.configured()));

        assertThat(puts()).isEqualTo(4);
    }

    @Test
    void invalidations_areCountedByWhatTheyConcern() {
        answer(node.top.invalidate(KEY));
        answer(node.top.invalidateMany(Set.of(key("s:1"), key("s:2"))));
        answer(node.top.invalidateAll());
        answer(node.top.invalidateTag("fiction"));
        answer(node.top.invalidateIf(key -> true));

        assertThat(meters.value("cache.removals")).isEqualTo(3);
        assertThat(meters.value("cache.dynamodb.invalidations", "scope", "all")).isOne();
        assertThat(meters.value("cache.dynamodb.invalidations", "scope", "tag")).isOne();
        assertThat(meters.value("cache.dynamodb.invalidations", "scope", "condition")).isOne();
    }

    @Test
    void tableThatCannotBeAsked_isAFallback() {
        store.setDown(true);
        node.get("value");
        node.peek();

        assertThat(meters.value("cache.dynamodb.fallbacks", "to", "loader")).isOne();
        assertThat(meters.value("cache.dynamodb.fallbacks", "to", "absent")).isOne();
        assertThat(misses()).isEqualTo(2);
        assertThat(meters.value("cache.load", "result", "success")).isOne();
    }

    @Test
    void valueThatWasOvertaken_isNoPut() {
        Gate gate = new Gate();
        CompletableFuture<@Nullable Object> load = node.beginGet(CountingLoader.held("old", gate));
        answer(node.top.invalidate(KEY));
        gate.release();

        assertThat(load).succeedsWithin(Gate.BOUND).isEqualTo("old");
        assertThat(puts()).isZero();
        assertThat(meters.value("cache.dynamodb.stores.overtaken")).isOne();
    }
}
