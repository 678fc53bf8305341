package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Lifetime;
import io.quarkiverse.dynamodbcache.runtime.internal.config.WriteFailures;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore.Operation;
import io.quarkiverse.dynamodbcache.runtime.internal.store.MovedClock;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Reading;
import io.smallrye.mutiny.Context;
import io.smallrye.mutiny.Uni;

/** Many entries are read at once, and those that are missing loaded at once. */
class BulkGetTest {

    private static final EntryKey ONE = Node.key("i:1");
    private static final EntryKey TWO = Node.key("i:2");
    private static final EntryKey THREE = Node.key("i:3");

    private final InMemoryItemStore store = new InMemoryItemStore();
    private final MovedClock clock = new MovedClock(Instant.parse("2030-01-01T00:00:00Z"));
    private final Node node = new Node(store, clock);
    private final CountingBulkLoader loader = CountingBulkLoader.of("loaded");

    @BeforeEach
    void knowTheGeneration() {
        node.peek();
        store.forgetCalls();
    }

    private void put(EntryKey key, Object value) {
        Node.answer(node.putting(key, value, EntryOptions.configured()));
        store.forgetCalls();
    }

    private Map<EntryKey, Object> getAll(BulkLoader loader, EntryKey... keys) {
        return Node.answer(node.gettingMany(List.of(keys), loader, EntryOptions.configured()));
    }

    private Map<EntryKey, Object> peekAll(EntryKey... keys) {
        return Node.answer(node.peekingMany(Set.of(keys)));
    }

    @Test
    void whatIsMissing_isLoadedAtOnce_inOrder_andStored() {
        put(TWO, "stored");

        assertThat(getAll(loader, THREE, TWO, ONE)).isEqualTo(Map.of(ONE, "loaded", TWO, "stored", THREE, "loaded"));
        assertThat(loader.asked).containsExactly(List.of(THREE, ONE));
        assertThat(store.calls()).isEqualTo(Map.of(Operation.READ_MANY, 1, Operation.WRITE_IF, 2));
        assertThat(peekAll(ONE, TWO, THREE)).isEqualTo(Map.of(ONE, "loaded", TWO, "stored", THREE, "loaded"));
    }

    @Test
    void whereNothingIsMissing_nothingIsLoaded() {
        put(ONE, "stored");

        assertThat(getAll(loader, ONE)).isEqualTo(Map.of(ONE, "stored"));
        assertThat(loader.asked).isEmpty();
        assertThat(store.calls()).isEqualTo(Map.of(Operation.READ_MANY, 1));
    }

    @Test
    void whatTheLoaderDoesNotKnow_isAbsent_andNotStored() {
        CountingBulkLoader knowsOne = CountingBulkLoader.knowing(Map.of(ONE, "loaded"), null);

        assertThat(getAll(knowsOne, ONE, TWO)).isEqualTo(Map.of(ONE, "loaded"));
        assertThat(store.calls(Operation.WRITE_IF)).isEqualTo(1);
        assertThat(store.look(TWO)).isEqualTo(Reading.Nothing.NOTHING);
    }

    @Test
    void nullsThatAreLoaded_areCached() {
        Map<EntryKey, Object> loaded = getAll(CountingBulkLoader.of(null), ONE, TWO);

        assertThat(loaded).isEqualTo(getAll(loader, ONE, TWO)).containsOnlyKeys(ONE, TWO);
        assertThat(loaded.values()).containsOnlyNulls();
        assertThat(loader.asked).isEmpty();
    }

    @Test
    void failedLoad_arrives_andStoresNothing() {
        IllegalStateException failure = new IllegalStateException("no such books");
        put(ONE, "stored");

        assertThatThrownBy(() -> getAll(CountingBulkLoader.failing(failure), ONE, TWO)).isInstanceOf(LoaderFailure.class)
                .hasCause(failure);
        assertThat(store.calls(Operation.WRITE_IF)).isZero();
        assertThat(getAll(loader, ONE, TWO)).isEqualTo(Map.of(ONE, "stored", TWO, "loaded"));
    }

    @Test
    void valueThatCannotBeStored_isReturned_andTheOthersAreStored() {
        Object unknown = new Object();

        assertThat(getAll(CountingBulkLoader.knowing(Map.of(ONE, unknown, TWO, "loaded"), null), ONE, TWO))
                .isEqualTo(Map.of(ONE, unknown, TWO, "loaded"));
        assertThat(peekAll(ONE, TWO)).containsOnlyKeys(TWO);
        assertThat(node.events.names()).containsExactly("notStored");
    }

    @Test
    void lifetimeOfNothing_isNotStored() {
        Node.answer(node.gettingMany(List.of(ONE), loader, EntryOptions.of(Duration.ZERO)));

        assertThat(store.calls(Operation.WRITE_IF)).isZero();
    }

    @Test
    void expiredAndInvalidatedEntries_areMissing() {
        put(ONE, "old");
        clock.move(Duration.ofSeconds(10));

        assertThat(peekAll(ONE)).isEmpty();

        put(TWO, "old");
        Node.answer(node.top.invalidateAll());

        assertThat(getAll(loader, ONE, TWO)).isEqualTo(Map.of(ONE, "loaded", TWO, "loaded"));
    }

    @Test
    void entryOfALaterGeneration_isConfirmed() {
        Node other = new Node(store, clock);
        Node.answer(other.top.invalidateAll());
        Node.answer(other.putting(ONE, "new", EntryOptions.configured()));

        assertThat(peekAll(ONE)).isEqualTo(Map.of(ONE, "new"));
    }

    @Test
    void entryThatCannotBeRead_isLoaded_andReplaced() {
        store.putForeignValue(ONE);

        assertThat(getAll(loader, ONE)).isEqualTo(Map.of(ONE, "loaded"));
        assertThat(peekAll(ONE)).isEqualTo(Map.of(ONE, "loaded"));
        assertThat(node.events.names()).containsExactly("unreadable");
    }

    @Test
    void entriesThatAreRead_liveOn() {
        Lifetime sliding = new Lifetime(Optional.empty(), Optional.of(Duration.ofSeconds(10)));
        Node sliders = new Node(store, clock, sliding, Node.REFRESH, WriteFailures.FAIL);
        Node.answer(sliders.putting(ONE, "stored", EntryOptions.configured()));
        clock.move(Duration.ofSeconds(8));
        Node.answer(sliders.peekingMany(Set.of(ONE)));
        clock.move(Duration.ofSeconds(8));

        assertThat(Node.answer(sliders.peekingMany(Set.of(ONE)))).containsOnlyKeys(ONE);
    }

    @Test
    void tableThatIsDown_lacksEverything() {
        put(ONE, "stored");
        store.setDown(true);

        assertThat(getAll(loader, ONE, TWO)).isEqualTo(Map.of(ONE, "loaded", TWO, "loaded"));
        assertThat(loader.asked).containsExactly(List.of(ONE, TWO));
        assertThat(store.calls(Operation.WRITE_IF)).isZero();
        assertThat(peekAll(ONE)).isEmpty();
        assertThat(node.events.names()).containsExactly("fellBackToLoader", "countedAsAbsent");
    }

    @Test
    void whatTheTableLeavesOut_isLoadedWithTheMissing_andNotStored() {
        put(ONE, "stored");
        put(TWO, "stored");
        store.leaveOut(TWO);

        assertThat(getAll(loader, ONE, TWO, THREE)).isEqualTo(Map.of(ONE, "stored", TWO, "loaded", THREE, "loaded"));
        assertThat(loader.asked).containsExactly(List.of(TWO, THREE));
        assertThat(store.calls(Operation.WRITE_IF)).isEqualTo(1);
        assertThat(peekAll(ONE, TWO)).containsOnlyKeys(ONE);
        assertThat(node.events.names()).containsExactly("fellBackToLoader", "countedAsAbsent");
    }

    @Test
    void tableThatFailsAfterTheRead_isNotAskedToStoreTheRest() {
        List<EntryKey> keys = IntStream.range(0, 100).mapToObj(i -> Node.key("i:" + i)).toList();
        Map<EntryKey, Object> values = new HashMap<>();
        keys.forEach(key -> values.put(key, "loaded"));
        BulkLoader loadsAndFalls = new BulkLoader() {

            @Override
            public Uni<Map<EntryKey, Object>> load(Set<EntryKey> missing) {
                store.setDown(true);
                return Uni.createFrom().item(values);
            }

            @Override
            public void notNeeded() {
                // It was.
            }
        };

        assertThat(Node.answer(node.gettingMany(keys, loadsAndFalls, EntryOptions.configured()))).isEqualTo(values);
        assertThat(store.calls(Operation.WRITE_IF)).isEqualTo(16);
        assertThat(Collections.frequency(node.events.names(), "notStored")).isEqualTo(100);
    }

    @Test
    void tenThousandKeys_areAHundredRequests_andOneLoad() {
        List<EntryKey> keys = IntStream.range(0, 10_000).mapToObj(i -> Node.key("i:" + i)).toList();

        assertThat(Node.answer(node.gettingMany(keys, loader, EntryOptions.configured()))).hasSize(10_000);
        assertThat(loader.asked).hasSize(1);
        assertThat(store.calls()).isEqualTo(Map.of(Operation.READ_MANY, 100, Operation.WRITE_IF, 10_000));
    }

    @Test
    void switchedOffCache_loadsEverything() {
        CacheLayer off = CacheLayers.disabled();
        BulkLoading loading = BulkLoading.of(List.of(ONE, TWO), node.codec, loader, EntryOptions.configured(),
                Context.empty());

        assertThat(Node.answer(off.getMany(loading).collect().asList())).hasSize(2);
        assertThat(Node.answer(off.peekMany(Set.of(ONE), node.codec).collect().asList())).isEmpty();
        assertThat(Node.answer(off.putMany(Map.of(), EntryOptions.configured())).failures()).isEmpty();
        assertThat(Node.answer(off.invalidateMany(Set.of(ONE))).failures()).isEmpty();
    }
}
