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
import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.WholeNumberType;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheMetrics;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.MovedClock;
import io.quarkiverse.dynamodbcache.runtime.internal.tracing.RecordedTracing;
import io.quarkiverse.dynamodbcache.runtime.internal.tracing.ToldSpan;
import io.quarkiverse.dynamodbcache.runtime.internal.tracing.Tracing;

/** What the calls of a cache are as spans. */
class TracedLayerTest {

    private final InMemoryItemStore store = new InMemoryItemStore();
    private final MovedClock clock = new MovedClock(Instant.parse("2030-01-01T00:00:00Z"));
    private final Tracing tracing = RecordedTracing.begun();
    private final Node node = new Node(store, clock, tracing);

    private static List<@Nullable Object> told(String attribute) {
        return ToldSpan.ALL.stream().<@Nullable Object> map(span -> span.attribute(attribute)).toList();
    }

    private static ToldSpan last() {
        return ToldSpan.ALL.get(ToldSpan.ALL.size() - 1);
    }

    @Test
    void cacheThatIsNotTraced_hasNoSuchLayer() {
        assertThat(new Node(store, clock, CacheMetrics.none(), Optional.empty()).top).isNotInstanceOf(TracedLayer.class);
        assertThat(node.top).isInstanceOf(TracedLayer.class);
    }

    @Test
    void eachOperation_isOneSpan_calledByWhatItDoes() {
        EntryOptions options = EntryOptions.configured();
        node.get("value");
        node.peek();
        answer(node.peekingMany(Set.of(KEY)));
        answer(node.gettingMany(List.of(KEY), CountingBulkLoader.of("loaded"), options));
        node.put("value");
        answer(node.top.putMany(Map.of(KEY, node.codec.encode("one")), options));
        node.putIfAbsent("refused");
        answer(node.top.exchange(KEY, node.codec.encode("other"), options, node.codec));
        answer(node.top.replace(KEY, new Expected("else", node.codec), node.codec.encode("new"), options));
        answer(node.top.touch(KEY, options));
        answer(node.top.increment(key("s:n"), new Count(1, 0, WholeNumberType.LONG, options)));
        answer(node.top.invalidate(KEY));
        answer(node.top.invalidateMany(Set.of(KEY)));
        answer(node.top.invalidateTag("fiction"));
        answer(node.top.invalidateIf(key -> true));
        answer(node.top.invalidateAll());

        assertThat(ToldSpan.ALL).extracting(ToldSpan::name).containsExactly("get books", "get books", "getAll books",
                "getAll books", "put books", "putAll books", "putIfAbsent books", "getAndPut books", "replace books",
                "touch books", "increment books", "invalidate books", "invalidateKeys books", "invalidateTag books",
                "invalidateIf books", "invalidateAll books");
        assertThat(ToldSpan.ALL).noneMatch(ToldSpan::failed);
        assertThat(told("cache.name")).containsOnly("books");
    }

    @Test
    void callersWhoShareALoad_areASpanEach_andOneMiss() {
        Gate gate = new Gate();
        CompletableFuture<@Nullable Object> first = node.beginGet(CountingLoader.held("value", gate));
        CompletableFuture<@Nullable Object> second = node.beginGet(CountingLoader.of("other"));
        gate.release();
        assertThat(first).succeedsWithin(Gate.BOUND);
        assertThat(second).succeedsWithin(Gate.BOUND);

        assertThat(told("cache.result")).containsExactlyInAnyOrder("hit", "miss");
    }

    @Test
    void operationThatIsGivenUp_isOverThen() {
        Gate gate = new Gate();
        CompletableFuture<@Nullable Object> load = node.beginGet(CountingLoader.held("value", gate));
        assertThat(ToldSpan.ALL).isEmpty();
        load.cancel(false);

        assertThat(ToldSpan.ALL).hasSize(1);
        // Nothing is known of it yet: a miss would be a guess.
        assertThat(last().attributes()).doesNotContainKey("cache.result");
        gate.release();
    }

    @Test
    void failingLoader_isTheErrorOfTheSpan() {
        assertThatThrownBy(() -> node.get(CountingLoader.failing(new IllegalStateException("of a key"), null)));

        assertThat(last().failed()).isTrue();
        assertThat(last().attribute("error.type")).isEqualTo("java.lang.IllegalStateException");
        assertThat(last().toString()).doesNotContain("of a key");
    }

    @Test
    void failureOfTheTable_isAnError_unlessTheLoaderHelpsOut() {
        store.setDown(true);
        node.get("value");
        assertThat(last().failed()).isFalse();
        assertThatThrownBy(() -> node.put("value"));

        assertThat(last().attribute("error.type")).isEqualTo("io.quarkiverse.dynamodbcache.CacheStoreException");
    }

    @Test
    void whatIsAtHand_isAHitOfASpan_andWhatIsNotIsNone() {
        Entry near = new Entry("value", null);
        CacheLayer memory = new AtHand(node.top, near);

        assertThat(new TracedLayer(memory, tracing, "books").look(KEY, node.codec)).isSameAs(near);
        assertThat(ToldSpan.ALL).hasSize(1);
        assertThat(last().attribute("cache.result")).isEqualTo("hit");
        assertThat(last().attribute("cache.dynamodb.units.read")).isEqualTo(0.0);
        assertThat(node.top.look(KEY, node.codec)).isNull();
        assertThat(ToldSpan.ALL).hasSize(1);
    }

    private record AtHand(CacheLayer below, Entry entry) implements PassingLayer {

        @Override
        public Entry look(EntryKey key, ValueCodec codec) {
            return entry;
        }
    }
}
