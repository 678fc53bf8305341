package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.ValueTooLargeException;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.config.WriteFailures;
import io.quarkiverse.dynamodbcache.runtime.internal.store.BatchOutcome;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore.Operation;
import io.quarkiverse.dynamodbcache.runtime.internal.store.MovedClock;

/** Many entries are put, or invalidated, at once; who is told what of them was lost. */
class BulkWriteTest {

    private static final EntryKey ONE = Node.key("i:1");
    private static final EntryKey TWO = Node.key("i:2");

    private final InMemoryItemStore store = new InMemoryItemStore();
    private final MovedClock clock = new MovedClock(Instant.parse("2030-01-01T00:00:00Z"));
    private final Node node = new Node(store, clock);
    private final Map<EntryKey, EncodedValue> values = Map.of(ONE, node.codec.encode("one"), TWO, node.codec.encode("two"));

    private static BatchOutcome put(Node node, Map<EntryKey, EncodedValue> values, EntryOptions options) {
        return Node.answer(node.top.putMany(values, options));
    }

    private Map<EntryKey, Object> peekAll() {
        return Node.answer(node.peekingMany(Set.of(ONE, TWO)));
    }

    @Test
    void valuesThatArePut_areThere_untilTheyAreInvalidated() {
        assertThat(put(node, values, EntryOptions.configured())).isEqualTo(BatchOutcome.DONE);
        assertThat(peekAll()).isEqualTo(Map.of(ONE, "one", TWO, "two"));
        assertThat(Node.answer(node.top.invalidateMany(Set.of(ONE)))).isEqualTo(BatchOutcome.DONE);
        assertThat(peekAll()).isEqualTo(Map.of(TWO, "two"));
    }

    @Test
    void lifetimeOfTheirOwn_isThatOfAll() {
        put(node, values, EntryOptions.of(Duration.ofSeconds(1)));
        clock.move(Duration.ofSeconds(1));

        assertThat(peekAll()).isEmpty();
    }

    @Test
    void lifetimeOfNothing_removesWhatIsThere() {
        put(node, values, EntryOptions.configured());
        put(node, values, EntryOptions.of(Duration.ZERO));

        assertThat(peekAll()).isEmpty();
        assertThat(store.calls(Operation.DELETE_MANY)).isEqualTo(1);
    }

    @Test
    void whatTheTableLeavesOut_isTold_andTheRestIsDone() {
        store.leaveOut(TWO);

        assertThat(put(node, values, EntryOptions.configured()).failures()).containsOnlyKeys(TWO);
        assertThat(Node.answer(node.top.peek(ONE, node.codec))).isNotNull();
        assertThat(Node.answer(node.top.invalidateMany(values.keySet())).failures()).containsOnlyKeys(TWO);
    }

    @Test
    void whatTheTableLeavesOut_isLost_ifConfiguredSo() {
        Node lenient = new Node(store, clock, Node.TEN_SECONDS, Node.REFRESH, WriteFailures.LOG);
        store.leaveOut(TWO);

        assertThat(put(lenient, values, EntryOptions.configured())).isEqualTo(BatchOutcome.DONE);
        assertThat(Node.answer(lenient.top.invalidateMany(values.keySet()))).isEqualTo(BatchOutcome.DONE);
        assertThat(lenient.events.names()).containsExactly("writeLost", "invalidationQueued", "writeLost");
    }

    @Test
    void valueTooLarge_isRefused_beforeAnythingIsWritten() {
        Map<EntryKey, EncodedValue> tooLarge = Map.of(ONE, node.codec.encode("one"), TWO,
                EncodedValue.text("s" + "x".repeat(16 * 1024 * 1024)));

        assertThatThrownBy(() -> put(node, tooLarge, EntryOptions.configured())).isInstanceOf(ValueTooLargeException.class);
        assertThat(store.calls(Operation.WRITE_MANY)).isZero();
    }

    @Test
    void generationThatCannotBeAsked_isATableThatIsDown() {
        store.setDown(true);

        assertThatThrownBy(() -> put(node, values, EntryOptions.configured())).isInstanceOf(CacheStoreException.class);
    }
}
