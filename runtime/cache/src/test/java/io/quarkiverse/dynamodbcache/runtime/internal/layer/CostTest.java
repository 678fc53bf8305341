package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.config.WriteFailures;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore.Operation;
import io.quarkiverse.dynamodbcache.runtime.internal.store.MovedClock;

/** How many requests each operation is, once the generation is known. */
class CostTest {

    private final InMemoryItemStore store = new InMemoryItemStore();
    private final MovedClock clock = new MovedClock(Instant.parse("2030-01-01T00:00:00Z"));
    private final Node node = new Node(store, clock);

    @BeforeEach
    void knowTheGeneration() {
        node.peek();
        store.forgetCalls();
    }

    @Test
    void hit_isOneRead() {
        node.put("value");
        store.forgetCalls();
        node.get("other");

        assertThat(store.calls()).isEqualTo(Map.of(Operation.READ, 1));
    }

    @Test
    void miss_isOneRead() {
        node.peek();

        assertThat(store.calls()).isEqualTo(Map.of(Operation.READ, 1));
    }

    @Test
    void load_isOneReadAndOneConditionalWrite() {
        node.get("value");

        assertThat(store.calls()).isEqualTo(Map.of(Operation.READ, 1, Operation.WRITE_IF, 1));
    }

    @Test
    void put_isOneWrite() {
        node.put("value");

        assertThat(store.calls()).isEqualTo(Map.of(Operation.WRITE, 1));
    }

    @Test
    void putIfAbsent_isOneConditionalWrite() {
        node.putIfAbsent("value");

        assertThat(store.calls()).isEqualTo(Map.of(Operation.WRITE_IF, 1));
    }

    @Test
    void touch_isOneUpdate() {
        node.put("value");
        store.forgetCalls();

        Node.answer(node.top.touch(Node.KEY, EntryOptions.configured()));

        assertThat(store.calls()).isEqualTo(Map.of(Operation.TOUCH, 1));
    }

    @Test
    void increment_isOneUpdate_andOneMoreRequestWhereACounterBegins() {
        Count one = new Count(1, 0, node.codec.counterType(), EntryOptions.configured());
        Node.answer(node.top.increment(Node.KEY, one));
        assertThat(store.calls()).isEqualTo(Map.of(Operation.INCREMENT, 1, Operation.WRITE_IF, 1));
        store.forgetCalls();

        Node.answer(node.top.increment(Node.KEY, one));

        assertThat(store.calls()).isEqualTo(Map.of(Operation.INCREMENT, 1));
    }

    @Test
    void replacement_isOneConditionalWrite() {
        node.put("value");
        store.forgetCalls();

        Node.answer(node.top.replace(Node.KEY, new Expected("value", node.codec), node.codec.encode("new"),
                EntryOptions.configured()));

        assertThat(store.calls()).isEqualTo(Map.of(Operation.WRITE_IF, 1));
    }

    @Test
    void exchange_isOneWrite() {
        Node.answer(node.top.exchange(Node.KEY, node.codec.encode("new"), EntryOptions.configured(), node.codec));

        assertThat(store.calls()).isEqualTo(Map.of(Operation.EXCHANGE, 1));
    }

    @Test
    void invalidate_isOneDelete() {
        Node.answer(node.top.invalidate(Node.KEY));

        assertThat(store.calls()).isEqualTo(Map.of(Operation.DELETE, 1));
    }

    @Test
    void invalidateAll_isOneWrite() {
        Node.answer(node.top.invalidateAll());

        assertThat(store.calls()).isEqualTo(Map.of(Operation.ADVANCE, 1));
    }

    @Test
    void invalidateIf_isAScan_andADeleteOfEachEntryConcerned() {
        for (String key : new String[] { "s:a", "s:b", "s:c" }) {
            Node.answer(node.putting(Node.key(key), "value", EntryOptions.configured()));
        }
        store.forgetCalls();
        Node.answer(node.top.invalidateIf(key -> !key.encoded().equals("s:b")));

        assertThat(store.calls()).isEqualTo(Map.of(Operation.SCAN, 1, Operation.DELETE, 2));
    }

    @Test
    void getMany_isARequestForAHundred() {
        Node.answer(node.peekingMany(keys(100)));

        assertThat(store.calls()).isEqualTo(Map.of(Operation.READ_MANY, 1));
    }

    @Test
    void loadOfMany_isAReadOfAll_andAConditionalWriteOfEach() {
        Node.answer(node.gettingMany(keys(100), CountingBulkLoader.of("value"), EntryOptions.configured()));

        assertThat(store.calls()).isEqualTo(Map.of(Operation.READ_MANY, 1, Operation.WRITE_IF, 100));
    }

    @Test
    void putMany_isARequestForTwentyFive() {
        Map<EntryKey, EncodedValue> values = new HashMap<>();
        keys(100).forEach(key -> values.put(key, node.codec.encode("value")));
        Node.answer(node.top.putMany(values, EntryOptions.configured()));

        assertThat(store.calls()).isEqualTo(Map.of(Operation.WRITE_MANY, 4));
    }

    @Test
    void invalidateMany_isARequestForTwentyFive() {
        Node.answer(node.top.invalidateMany(keys(100)));

        assertThat(store.calls()).isEqualTo(Map.of(Operation.DELETE_MANY, 4));
    }

    private static Set<EntryKey> keys(int count) {
        return IntStream.range(0, count).mapToObj(i -> Node.key("i:" + i)).collect(Collectors.toSet());
    }

    @Test
    void generationOfABusyCache_isAskedForTwiceInItsTime() {
        for (int i = 0; i < 100; i++) {
            clock.move(Duration.ofMillis(100));
            node.peek();
        }

        assertThat(store.calls(Operation.READ)).isEqualTo(100);
        assertThat(store.calls(Operation.GENERATION)).isBetween(10, 20);
    }

    @Test
    void strictCache_asksForTheGenerationWithEachRead() {
        Node strict = new Node(store, clock, Node.TEN_SECONDS, Duration.ZERO, WriteFailures.FAIL);
        strict.peek();
        strict.peek();

        assertThat(store.calls()).isEqualTo(Map.of(Operation.READ, 2, Operation.GENERATION, 2));
    }

    @Test
    void firstReadOfANewCache_beginsItsGeneration() {
        Node fresh = new Node(new InMemoryItemStore(), clock);

        assertThat(fresh.get("value")).isEqualTo("value");
        assertThat(fresh.peek()).isEqualTo("value");
    }

    @Test
    void invalidateTag_isOneWrite_whateverTheNumberOfEntries() {
        for (int i = 0; i < 20; i++) {
            Node.answer(node.putting(Node.key("s:" + i), "value", EntryOptions.taggedWith("a")));
        }
        store.forgetCalls();
        Node.answer(node.top.invalidateTag("a"));

        assertThat(store.calls()).isEqualTo(Map.of(Operation.ADVANCE_TAG, 1));
    }

    @Test
    void newTag_isOneReadAndOneWriteMore_once() {
        Node.answer(node.putting(Node.KEY, "value", EntryOptions.taggedWith("a")));

        assertThat(store.calls()).isEqualTo(Map.of(Operation.TAG, 1, Operation.BEGIN_TAG, 1, Operation.WRITE, 1));

        store.forgetCalls();
        Node.answer(node.putting(Node.KEY, "other", EntryOptions.taggedWith("a")));

        assertThat(store.calls()).isEqualTo(Map.of(Operation.WRITE, 1));
    }

    @Test
    void hitOfATaggedEntry_isOneRead_ifItsTagsAreKnown() {
        Node.answer(node.putting(Node.KEY, "value", EntryOptions.taggedWith("a", "b")));
        store.forgetCalls();
        node.get("other");
        node.peek();

        assertThat(store.calls()).isEqualTo(Map.of(Operation.READ, 2));
    }

    @Test
    void hitOfATaggedEntry_asksForEachTagThatIsNotKnown_once() {
        Node.answer(node.putting(Node.KEY, "value", EntryOptions.taggedWith("a", "b")));
        Node other = new Node(store, clock);
        store.forgetCalls();
        other.peek();
        other.peek();

        assertThat(store.calls()).isEqualTo(Map.of(Operation.READ, 2, Operation.GENERATION, 1, Operation.TAG, 2));
    }

    @Test
    void strictHit_asksOnceForEachTag() {
        EntryOptions tagged = EntryOptions.taggedWith("a", "b");
        Node strict = new Node(store, clock, Node.TEN_SECONDS, Duration.ZERO, WriteFailures.FAIL);
        Node.answer(strict.putting(Node.KEY, "value", tagged));
        store.forgetCalls();
        Node.answer(strict.getting(Node.KEY, CountingLoader.of("other"), tagged));

        assertThat(store.calls()).isEqualTo(Map.of(Operation.READ, 1, Operation.GENERATION, 1, Operation.TAG, 2));
    }

    @Test
    void loadWithKnownTags_isOneReadAndOneConditionalWrite() {
        Node.answer(node.putting(Node.key("s:other"), "value", EntryOptions.taggedWith("a")));
        store.forgetCalls();
        Node.answer(node.getting(Node.KEY, CountingLoader.of("value"), EntryOptions.taggedWith("a")));

        assertThat(store.calls()).isEqualTo(Map.of(Operation.READ, 1, Operation.WRITE_IF, 1));
    }

    @Test
    void entryThatIsNotToBeStored_beginsNoTag() {
        Node.answer(node.getting(Node.KEY, CountingLoader.of("value"),
                EntryOptions.taggedWith("a").expiringAfter(Duration.ZERO)));

        assertThat(store.calls(Operation.BEGIN_TAG)).isZero();
    }
}
