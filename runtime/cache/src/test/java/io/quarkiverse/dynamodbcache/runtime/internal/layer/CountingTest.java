package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.CounterOverflowException;
import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.NotACounterException;
import io.quarkiverse.dynamodbcache.UnsupportedValueTypeException;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.config.WriteFailures;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore.Operation;
import io.quarkiverse.dynamodbcache.runtime.internal.store.LargeValues;
import io.quarkiverse.dynamodbcache.runtime.internal.store.MovedClock;

class CountingTest {

    private final InMemoryItemStore table = new InMemoryItemStore();
    private final MovedClock clock = new MovedClock(Instant.parse("2030-01-01T00:00:00Z"));
    private final Node node = new Node(table, clock);
    private final Node other = new Node(table, clock);

    private static long count(Node node, long by, long initial, EntryOptions options) {
        return Node.answer(node.top.increment(Node.KEY, new Count(by, initial, node.codec.counterType(), options)));
    }

    private long count(long by) {
        return count(node, by, 0, EntryOptions.configured());
    }

    private void put(Object value) {
        Node.answer(node.putting(Node.KEY, value, EntryOptions.configured()));
    }

    @Test
    void absentCounter_beginsWithTheInitialNumber() {
        assertThat(count(node, 5, 100, EntryOptions.configured())).isEqualTo(105);
        assertThat(count(node, -6, 100, EntryOptions.configured())).isEqualTo(99);
        assertThat(node.peek()).isEqualTo(99L);
    }

    @Test
    void numberThatWasPut_isCountedOn_andKeepsItsType() {
        for (Object number : List.of(41L, 41, (short) 41, (byte) 41)) {
            put(number);

            assertThat(count(1)).isEqualTo(42);
            assertThat(String.valueOf(node.peek())).isEqualTo("42");
            assertThat(node.peek()).hasSameClassAs(number);
        }
    }

    @Test
    void counter_keepsItsEnd() {
        count(1);
        clock.move(Duration.ofSeconds(9));
        count(1);
        clock.move(Duration.ofSeconds(1));

        assertThat(node.peek()).isNull();
    }

    @Test
    void expiredAndInvalidatedCounters_beginAnew() {
        count(5);
        clock.move(Duration.ofSeconds(10));
        assertThat(count(1)).isEqualTo(1);
        Node.answer(node.top.invalidateAll());
        assertThat(count(2)).isEqualTo(2);
    }

    @Test
    void counterWithALifetimeOfItsOwn_hasThat() {
        assertThat(count(node, 1, 0, EntryOptions.of(Duration.ofSeconds(1)))).isEqualTo(1);
        clock.move(Duration.ofSeconds(1));
        assertThat(count(node, 1, 0, EntryOptions.of(Duration.ZERO))).isEqualTo(1);

        assertThat(node.peek()).isNull();
    }

    @Test
    void nodes_countTogether() {
        assertThat(count(node, 1, 0, EntryOptions.configured())).isEqualTo(1);
        assertThat(count(other, 1, 0, EntryOptions.configured())).isEqualTo(2);
        Node.answer(other.top.invalidateAll());
        assertThat(count(other, 1, 0, EntryOptions.configured())).isEqualTo(1);
        assertThat(count(node, 1, 0, EntryOptions.configured())).isEqualTo(2);
    }

    @Test
    void counterThatTwoNodesBeginAtOnce_countsBoth() {
        node.peek();
        other.peek();
        Gate beginning = table.holdNext(Operation.WRITE_IF);
        CompletableFuture<Long> late = Node.begin(
                node.top.increment(Node.KEY, new Count(1, 0, node.codec.counterType(), EntryOptions.configured())));

        assertThat(count(other, 1, 0, EntryOptions.configured())).isEqualTo(1);
        beginning.release();

        assertThat(late).isCompletedWithValue(2L);
    }

    @Test
    void valueThatIsNoNumber_isTold_andKept() {
        for (Object value : List.of("42", 42.0, true)) {
            put(value);

            assertThatThrownBy(() -> count(1)).isInstanceOf(NotACounterException.class).hasMessageContaining("'books'");
            assertThat(node.peek()).isEqualTo(value);
        }
    }

    @Test
    void numberAtItsEnd_isTold_andKept() {
        for (Object number : List.of(Long.MAX_VALUE, Integer.MAX_VALUE, Short.MAX_VALUE, Byte.MAX_VALUE)) {
            put(number);

            assertThatThrownBy(() -> count(1)).isInstanceOf(CounterOverflowException.class)
                    .hasMessageContaining(number.getClass().getSimpleName());
            assertThat(node.peek()).isEqualTo(number);
        }
    }

    @Test
    void counterThatWouldBeginBeyondItsEnd_doesNotBegin() {
        assertThatThrownBy(() -> count(node, 1, Long.MAX_VALUE, EntryOptions.configured()))
                .isInstanceOf(CounterOverflowException.class);
        assertThatThrownBy(() -> count(node, -2, Long.MIN_VALUE + 1, EntryOptions.configured()))
                .isInstanceOf(CounterOverflowException.class);
        assertThat(node.peek()).isNull();
    }

    @Test
    void cacheOfOtherTypes_doesNotCount() {
        ValueCodec texts = ValueCodec.of("books", List.of(String.class), ObjectMapper::new);

        assertThatThrownBy(texts::counterType).isInstanceOf(UnsupportedValueTypeException.class)
                .hasMessageContaining("value-type");
    }

    @Test
    void tableThatIsDown_isAlwaysTold() {
        Node logging = new Node(table, clock, Node.TEN_SECONDS, Node.REFRESH, WriteFailures.LOG);
        logging.peek();
        table.setDown(true);

        assertThatThrownBy(() -> count(logging, 1, 0, EntryOptions.configured())).isInstanceOf(CacheStoreException.class);
    }

    @Test
    void valueInParts_isNoCounter_andNothingOfItIsLost() {
        Node large = new Node(table.withParts(LargeValues.standard()), clock);
        String value = "v".repeat(900_000);
        Node.answer(large.putting(Node.KEY, value, EntryOptions.configured()));
        int items = table.itemsUnder(Node.KEY).size();

        assertThatThrownBy(() -> count(large, 1, 0, EntryOptions.configured())).isInstanceOf(NotACounterException.class);
        assertThat(value.equals(large.peek())).isTrue();
        assertThat(table.itemsUnder(Node.KEY)).hasSize(items).hasSizeGreaterThan(2);
    }

    @Test
    void cacheThatIsOff_countsFromTheInitialNumber_andNotBeyondTheGreatest() {
        CacheLayer off = CacheLayers.disabled();

        assertThat(Node.answer(off.increment(Node.KEY, count(5, 100)))).isEqualTo(105);
        assertThatThrownBy(() -> Node.answer(off.increment(Node.KEY, count(1, Long.MAX_VALUE))))
                .isInstanceOf(CounterOverflowException.class).hasMessageContaining("books");
        assertThatThrownBy(() -> Node.answer(off.increment(Node.KEY, count(-1, Long.MIN_VALUE))))
                .isInstanceOf(CounterOverflowException.class);
    }

    private static Count count(long by, long initial) {
        return new Count(by, initial, ValueCodec.none().counterType(), EntryOptions.configured());
    }
}
