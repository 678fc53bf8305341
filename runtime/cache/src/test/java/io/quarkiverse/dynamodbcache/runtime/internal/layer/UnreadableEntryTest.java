package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.UnsupportedValueTypeException;
import io.quarkiverse.dynamodbcache.ValueTooLargeException;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Expiry;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore.Operation;
import io.quarkiverse.dynamodbcache.runtime.internal.store.LargeValues;
import io.quarkiverse.dynamodbcache.runtime.internal.store.MovedClock;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Reading;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;

/** Items that cannot be read, and values that cannot be stored. */
class UnreadableEntryTest {

    private final InMemoryItemStore store = new InMemoryItemStore();
    private final Node node = new Node(store, new MovedClock(Instant.parse("2030-01-01T00:00:00Z")));

    @BeforeEach
    void knowTheGeneration() {
        node.peek();
    }

    private void putUnreadable() {
        long generation = Node.answer(store.generation(Node.SPACE)).orElseThrow();
        Node.answer(
                store.write(Node.KEY, new StoredItem(EncodedValue.text("\u001Fnewer format"), generation, Expiry.never(), 0)));
    }

    @Test
    void unreadableEntry_isLoadedAgain_andReplaced() {
        putUnreadable();

        assertThat(node.get("value")).isEqualTo("value");
        assertThat(node.peek()).isEqualTo("value");
        assertThat(node.events.names()).containsExactly("unreadable");
    }

    @Test
    void foreignItem_isLoadedAgain_andReplaced() {
        store.putForeignValue(Node.KEY);

        assertThat(node.get("value")).isEqualTo("value");
        assertThat(node.peek()).isEqualTo("value");
        assertThat(node.events.names()).containsExactly("unreadable");
    }

    @Test
    void unreadableEntry_isAbsentForAPeek() {
        putUnreadable();

        assertThat(node.peek()).isNull();
    }

    @Test
    void entryThatReplacedTheUnreadableOneMeanwhile_isKept() {
        putUnreadable();
        Node other = new Node(store, new MovedClock(Instant.parse("2030-01-01T00:00:00Z")));
        Gate loading = new Gate();
        CompletableFuture<@Nullable Object> load = node.beginGet(CountingLoader.held("late", loading));
        other.put("since");
        loading.release();

        assertThat(load).isCompletedWithValue("late");
        assertThat(node.peek()).isEqualTo("since");
    }

    @Test
    void valueTooLarge_isReturned_andNotStored() {
        Node withLimit = new Node(store.withParts(new LargeValues(2_000, false)),
                new MovedClock(Instant.parse("2030-01-01T00:00:00Z")));
        String large = "x".repeat(2_001);

        assertThat(withLimit.get(large)).isEqualTo(large);
        assertThat(store.look(Node.KEY)).isEqualTo(Reading.Nothing.NOTHING);
        assertThat(withLimit.events.names()).containsExactly("notStored");
        assertThat(withLimit.events.reasons().get(0)).isInstanceOf(ValueTooLargeException.class);
    }

    @Test
    void entryWhoseLargeValueIsGone_isAMiss_andReplacedByWhatIsLoaded() {
        Node withParts = new Node(store.withParts(LargeValues.standard()),
                new MovedClock(Instant.parse("2030-01-01T00:00:00Z")));
        withParts.put("x".repeat(500_000));
        store.removePartsByHand(Node.KEY);

        assertThat(withParts.peek()).isNull();
        assertThat(Node.answer(withParts.top.peek(Node.KEY, ValueCodec.none()))).isNull();
        assertThat(withParts.get("loaded")).isEqualTo("loaded");
        assertThat(withParts.peek()).isEqualTo("loaded");
        assertThat(withParts.events.names()).isEmpty();
    }

    @Test
    void valueOfAnUnsupportedType_isReturned_andNotStored() {
        Object value = new Object();

        assertThat(node.get(CountingLoader.of(value))).isSameAs(value);
        assertThat(store.calls(Operation.WRITE_IF)).isZero();
        assertThat(node.events.reasons().get(0)).isInstanceOf(UnsupportedValueTypeException.class);
    }

    @Test
    void callersOfAValueThatCannotBeStored_shareIt() {
        Object value = new Object();
        Gate loading = new Gate();
        CountingLoader loader = CountingLoader.held(value, loading);
        CompletableFuture<@Nullable Object> leader = node.beginGet(loader);
        CompletableFuture<@Nullable Object> joiner = node.beginGet(loader);
        loading.release();

        assertThat(leader).isCompletedWithValue(value);
        assertThat(joiner).isCompletedWithValue(value);
        assertThat(loader.loads).hasValue(1);
    }

    @Test
    void oneEntry_doesNotHinderAnother() {
        store.putForeignValue(Node.key("s:other"));

        assertThat(Node.answer(node.getting(Node.KEY, CountingLoader.of("value"), EntryOptions.configured())))
                .isEqualTo("value");
        assertThat(node.events.names()).isEmpty();
    }

    @Test
    void unreadableEntry_isAbsentForPutIfAbsent_whichReplacesIt() {
        putUnreadable();
        store.forgetCalls();

        assertThat(node.putIfAbsent("value")).isTrue();
        assertThat(store.calls()).isEqualTo(Map.of(Operation.WRITE_IF, 2));
        assertThat(node.peek()).isEqualTo("value");
        assertThat(node.putIfAbsent("other")).isFalse();
        assertThat(node.peek()).isEqualTo("value");
    }

    @Test
    void foreignItem_isAbsentForPutIfAbsent_whichReplacesIt() {
        store.putForeignValue(Node.KEY);

        assertThat(node.putIfAbsent("value")).isTrue();
        assertThat(node.peek()).isEqualTo("value");
    }

    @Test
    void entryThatCanBeRead_isKept_byOneRequest() {
        node.put("value");
        store.forgetCalls();

        assertThat(node.putIfAbsent("other")).isFalse();
        assertThat(store.calls()).isEqualTo(Map.of(Operation.WRITE_IF, 1));
        assertThat(node.peek()).isEqualTo("value");
    }

    @Test
    void entryPutOverTheUnreadableOne_isKeptByPutIfAbsent() {
        putUnreadable();
        Node other = new Node(store, new MovedClock(Instant.parse("2030-01-01T00:00:00Z")));
        Gate refusal = store.holdNextAnswer(Operation.WRITE_IF);
        CompletableFuture<Boolean> put = Node.begin(node.puttingIfAbsent("late", EntryOptions.configured()));
        refusal.awaitArrival();
        other.put("since");
        refusal.release();

        assertThat(put).isCompletedWithValue(false);
        assertThat(node.peek()).isEqualTo("since");
    }

    @Test
    void unreadableEntryOfALaterGeneration_isNotReplacedByWhatIsOutdatedAlready() {
        Node other = new Node(store, new MovedClock(Instant.parse("2030-01-01T00:00:00Z")));
        Node.answer(other.top.invalidateAll());
        putUnreadable();

        assertThat(node.putIfAbsent("late")).isFalse();
        assertThat(node.putIfAbsent("value")).isTrue();
        assertThat(node.peek()).isEqualTo("value");
    }

    @Test
    void largeValue_isPresentForPutIfAbsent() {
        Node withParts = new Node(store.withParts(LargeValues.standard()),
                new MovedClock(Instant.parse("2030-01-01T00:00:00Z")));
        String large = "x".repeat(500_000);
        withParts.put(large);

        assertThat(withParts.putIfAbsent("other")).isFalse();
        assertThat(large.equals(withParts.peek())).isTrue();
    }
}
