package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Lifetime;
import io.quarkiverse.dynamodbcache.runtime.internal.config.WriteFailures;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore.Operation;
import io.quarkiverse.dynamodbcache.runtime.internal.store.MovedClock;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Reading;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;

/** Entries that are touched, replaced and exchanged. Those of the nodes live for ten seconds. */
class UpdatesTest {

    private final InMemoryItemStore table = new InMemoryItemStore();
    private final MovedClock clock = new MovedClock(Instant.parse("2030-01-01T00:00:00.500Z"));
    private final Node node = new Node(table, clock);

    private boolean touch(@Nullable Duration lifetime) {
        return Node.answer(node.top.touch(Node.KEY, EntryOptions.of(lifetime)));
    }

    private boolean replace(@Nullable Object expected, @Nullable Object value) {
        return Node.answer(node.top.replace(Node.KEY, new Expected(expected, node.codec), node.codec.encode(value),
                EntryOptions.configured()));
    }

    private @Nullable Object exchange(@Nullable Object value, EntryOptions options) {
        Entry before = Node.answer(node.top.exchange(Node.KEY, node.codec.encode(value), options, node.codec));
        return before == null ? "nothing" : before.value();
    }

    @Test
    void touchedEntry_livesAsLongAsIfItWereWrittenNow() {
        node.put("value");
        clock.move(Duration.ofSeconds(9));

        assertThat(touch(null)).isTrue();
        clock.move(Duration.ofMillis(9_999));
        assertThat(node.peek()).isEqualTo("value");
        clock.move(Duration.ofMillis(1));
        assertThat(node.peek()).isNull();
    }

    @Test
    void entryTouchedWithALifetimeOfItsOwn_hasThat() {
        node.put("value");

        assertThat(touch(Duration.ofMillis(1500))).isTrue();
        clock.move(Duration.ofMillis(1499));
        assertThat(node.peek()).isEqualTo("value");
        clock.move(Duration.ofMillis(1));
        assertThat(node.peek()).isNull();
    }

    @Test
    void entryTouchedWithNoLifetime_isOverAtOnce() {
        for (Duration none : List.of(Duration.ZERO, Duration.ofDays(-5000))) {
            node.put("value");

            assertThat(touch(none)).isTrue();
            assertThat(node.peek()).isNull();
            assertThat(touch(none)).isFalse();
        }
    }

    @Test
    void absentEntry_isNotMadeByATouch() {
        assertThat(touch(null)).isFalse();
        assertThat(table.look(Node.KEY)).isEqualTo(Reading.Nothing.NOTHING);
    }

    @Test
    void expiredEntry_isNotBroughtBackByATouch() {
        node.put("value");
        clock.move(Duration.ofSeconds(10));

        assertThat(touch(Duration.ofHours(1))).isFalse();
        assertThat(node.peek()).isNull();
    }

    @Test
    void invalidatedEntry_isNotBroughtBackByATouch() {
        node.put("value");
        Node.answer(node.top.invalidateAll());

        assertThat(touch(Duration.ofHours(1))).isFalse();
        assertThat(node.peek()).isNull();
    }

    @Test
    void entryOfALaterGenerationThanIsKnown_isThereForATouchAndAReplacement() {
        Node other = new Node(table, clock);
        node.peek();
        Node.answer(other.top.invalidateAll());
        other.put("new");

        assertThat(touch(null)).isTrue();
        assertThat(replace("new", "newer")).isTrue();
        assertThat(other.peek()).isEqualTo("newer");
    }

    @Test
    void slidingEntryThatIsTouched_slidesOn_toANewLatestEnd() {
        Lifetime sliding = new Lifetime(Optional.of(Duration.ofSeconds(15)), Optional.of(Duration.ofSeconds(10)));
        Node slides = new Node(table, clock, sliding, Node.REFRESH, WriteFailures.FAIL);
        slides.put("value");
        clock.move(Duration.ofSeconds(9));

        Node.answer(slides.top.touch(Node.KEY, EntryOptions.configured()));
        clock.move(Duration.ofSeconds(9));
        assertThat(slides.peek()).isEqualTo("value");
        clock.move(Duration.ofMillis(5_999));
        assertThat(slides.peek()).isEqualTo("value");
        clock.move(Duration.ofMillis(1));
        assertThat(slides.peek()).isNull();
    }

    @Test
    void entryOfTheExpectedValue_isReplaced_andLivesAnew() {
        node.put("old");
        clock.move(Duration.ofSeconds(9));

        assertThat(replace("old", "new")).isTrue();
        clock.move(Duration.ofSeconds(9));
        assertThat(node.peek()).isEqualTo("new");
    }

    @Test
    void entryOfAnotherValue_isKept() {
        node.put("other");

        assertThat(replace("old", "new")).isFalse();
        assertThat(replace(null, "new")).isFalse();
        assertThat(node.peek()).isEqualTo("other");
    }

    @Test
    void absentAndExpiredEntries_areNotReplaced() {
        assertThat(replace("old", "new")).isFalse();
        assertThat(replace(null, "new")).isFalse();
        node.put("old");
        clock.move(Duration.ofSeconds(10));

        assertThat(replace("old", "new")).isFalse();
        assertThat(node.peek()).isNull();
    }

    @Test
    void cachedNull_isReplaced_whereItIsExpected() {
        Node.answer(node.putting(Node.KEY, null, EntryOptions.configured()));

        assertThat(replace(null, "new")).isTrue();
        assertThat(node.peek()).isEqualTo("new");
    }

    @Test
    void valueThatIsEqual_butWrittenInAnotherOrder_isReplaced() {
        ValueCodec maps = ValueCodec.of("books", List.of(new TypeReference<Map<String, Integer>>() {
        }.getType()), ObjectMapper::new);
        Map<String, Integer> stored = new LinkedHashMap<>(Map.of("a", 1));
        stored.put("b", 2);
        Map<String, Integer> expected = new LinkedHashMap<>(Map.of("b", 2));
        expected.put("a", 1);
        Node.answer(node.top.put(Node.KEY, maps.encode(stored), EntryOptions.configured()));

        assertThat(Node.answer(node.top.replace(Node.KEY, new Expected(expected, maps), maps.encode(Map.of("c", 3)),
                EntryOptions.configured()))).isTrue();
        Entry now = Node.answer(node.top.peek(Node.KEY, maps));
        assertThat(now).isNotNull();
        assertThat(now.value()).isEqualTo(Map.of("c", 3));
    }

    @Test
    void exchange_tellsWhatWasThere_ifItWasAnEntry() {
        assertThat(exchange("first", EntryOptions.configured())).isEqualTo("nothing");
        assertThat(exchange(null, EntryOptions.configured())).isEqualTo("first");
        assertThat(exchange("third", EntryOptions.of(Duration.ofSeconds(1)))).isNull();
        clock.move(Duration.ofSeconds(1));
        assertThat(exchange("fourth", EntryOptions.configured())).isEqualTo("nothing");
        Node.answer(node.top.invalidateAll());
        assertThat(exchange("fifth", EntryOptions.of(Duration.ZERO))).isEqualTo("nothing");
        assertThat(node.peek()).isNull();
        assertThat(table.look(Node.KEY)).isEqualTo(Reading.Nothing.NOTHING);
    }

    @Test
    void loadThatWasOvertaken_doesNotOverwrite_whatReplacedOrExchangedOrCounted() {
        for (String how : List.of("replace", "exchange", "count")) {
            Node fresh = new Node(new InMemoryItemStore(), clock);
            Gate loading = new Gate();
            CompletableFuture<@Nullable Object> load = fresh.beginGet(CountingLoader.held("late", loading));
            switch (how) {
                case "exchange" -> Node.answer(fresh.top.exchange(Node.KEY, fresh.codec.encode("new"),
                        EntryOptions.configured(), fresh.codec));
                case "count" -> Node.answer(fresh.top.increment(Node.KEY,
                        new Count(1, 0, fresh.codec.counterType(), EntryOptions.configured())));
                default -> {
                    fresh.put("old");
                    Node.answer(fresh.top.replace(Node.KEY, new Expected("old", fresh.codec), fresh.codec.encode("new"),
                            EntryOptions.configured()));
                }
            }
            loading.release();

            assertThat(load).isCompletedWithValue("late");
            assertThat(fresh.peek()).isEqualTo(how.equals("count") ? 1L : "new");
        }
    }

    @Test
    void entry_tellsWhenItWasWritten_alsoAfterATouch() {
        node.put("value");
        clock.move(Duration.ofSeconds(5));
        touch(null);

        Entry entry = Node.answer(node.top.peek(Node.KEY, node.codec));

        StoredItem item = Objects.requireNonNull(Objects.requireNonNull(entry).item());
        assertThat(item.written()).isEqualTo(Instant.parse("2030-01-01T00:00:00Z").getEpochSecond());
        assertThat(item.expiry().at()).isEqualTo(Instant.parse("2030-01-01T00:00:15.500Z").toEpochMilli());
    }

    @Test
    void tableThatIsDown_isTold_unlessItIsToBeLogged() {
        Node logging = new Node(table, clock, Node.TEN_SECONDS, Node.REFRESH, WriteFailures.LOG);
        node.peek();
        logging.peek();
        table.setDown(true);

        assertThatThrownBy(() -> touch(null)).isInstanceOf(CacheStoreException.class);
        assertThatThrownBy(() -> replace("a", "b")).isInstanceOf(CacheStoreException.class);
        assertThatThrownBy(() -> exchange("a", EntryOptions.configured())).isInstanceOf(CacheStoreException.class);
        assertThat(Node.answer(logging.top.touch(Node.KEY, EntryOptions.configured()))).isFalse();
        assertThat(Node.answer(logging.top.exchange(Node.KEY, node.codec.encode("a"), EntryOptions.configured(), node.codec)))
                .isNull();
        assertThat(logging.events.names()).containsOnly("writeLost");
        assertThat(table.calls(Operation.TOUCH)).isPositive();
    }
}
