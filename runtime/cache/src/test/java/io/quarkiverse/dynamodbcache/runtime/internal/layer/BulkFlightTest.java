package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore.Operation;
import io.quarkiverse.dynamodbcache.runtime.internal.store.MovedClock;
import io.smallrye.mutiny.Context;

/** Those who want many keys, and those who want one of them, share their loads; and neither stores what was overtaken. */
class BulkFlightTest {

    private static final EntryKey ONE = Node.KEY;
    private static final EntryKey TWO = Node.key("i:2");
    private static final EntryKey THREE = Node.key("i:3");

    private final InMemoryItemStore store = new InMemoryItemStore();
    private final Node node = new Node(store, new MovedClock(Instant.parse("2030-01-01T00:00:00Z")));
    private final Gate gate = new Gate();

    @BeforeEach
    void knowTheGeneration() {
        node.peek();
        store.forgetCalls();
    }

    private CompletableFuture<Map<EntryKey, Object>> beginGetAll(BulkLoader loader, EntryKey... keys) {
        return Node.begin(node.gettingMany(List.of(keys), loader, EntryOptions.configured()));
    }

    @Test
    void keyThatSomeoneLoads_isNotLoadedAgain() {
        CompletableFuture<@Nullable Object> get = node.beginGet(CountingLoader.held("from get", gate));
        CountingBulkLoader loader = CountingBulkLoader.of("from getAll");
        CompletableFuture<Map<EntryKey, Object>> getAll = beginGetAll(loader, ONE, TWO);

        assertThat(loader.asked).containsExactly(List.of(TWO));
        assertThat(loader.notNeeded).hasValue(1);
        assertThat(getAll).isNotDone();

        gate.release();

        assertThat(get).isCompletedWithValue("from get");
        assertThat(getAll).isCompletedWithValue(Map.of(ONE, "from get", TWO, "from getAll"));
    }

    @Test
    void keyThatIsLoadedWithOthers_isNotLoadedAgain() {
        CompletableFuture<Map<EntryKey, Object>> getAll = beginGetAll(CountingBulkLoader.held("from getAll", gate), ONE, TWO);
        CountingLoader loader = CountingLoader.of("from get");
        CompletableFuture<@Nullable Object> get = node.beginGet(loader);
        gate.release();

        assertThat(get).isCompletedWithValue("from getAll");
        assertThat(getAll).isCompletedWithValue(Map.of(ONE, "from getAll", TWO, "from getAll"));
        assertThat(loader.loads).hasValue(0);
        assertThat(store.calls(Operation.WRITE_IF)).isEqualTo(2);
    }

    @Test
    void overlappingGetAlls_loadTheirOwnPartsFirst_andDoNotWaitForEachOther() {
        Gate second = new Gate();
        CountingBulkLoader firstLoader = CountingBulkLoader.held("first", gate);
        CountingBulkLoader secondLoader = CountingBulkLoader.held("second", second);
        CompletableFuture<Map<EntryKey, Object>> first = beginGetAll(firstLoader, ONE, TWO);
        CompletableFuture<Map<EntryKey, Object>> both = beginGetAll(secondLoader, TWO, THREE);

        assertThat(firstLoader.asked).containsExactly(List.of(ONE, TWO));
        assertThat(secondLoader.asked).containsExactly(List.of(THREE));

        second.release();

        assertThat(both).isNotDone();

        gate.release();

        assertThat(first).isCompletedWithValue(Map.of(ONE, "first", TWO, "first"));
        assertThat(both).isCompletedWithValue(Map.of(TWO, "first", THREE, "second"));
    }

    @Test
    void keyThatALoaderOfManyDoesNotKnow_isLoadedByWhoWantsItAlone() {
        CountingBulkLoader knowsTwo = CountingBulkLoader.knowing(Map.of(TWO, "two"), gate);
        CompletableFuture<Map<EntryKey, Object>> getAll = beginGetAll(knowsTwo, ONE, TWO);
        CompletableFuture<@Nullable Object> get = node.beginGet(CountingLoader.of("from get"));
        gate.release();

        assertThat(getAll).isCompletedWithValue(Map.of(TWO, "two"));
        assertThat(get).isCompletedWithValue("from get");
        assertThat(node.peek()).isEqualTo("from get");
    }

    @Test
    void keyThatALoaderOfManyDoesNotKnow_isAbsentForOthersWhoWantMany() {
        CountingBulkLoader unneeded = CountingBulkLoader.of("unneeded");
        CompletableFuture<Map<EntryKey, Object>> first = beginGetAll(CountingBulkLoader.knowing(Map.of(), gate), ONE);
        CompletableFuture<Map<EntryKey, Object>> second = beginGetAll(unneeded, ONE);
        gate.release();

        assertThat(first).isCompletedWithValue(Map.of());
        assertThat(second).isCompletedWithValue(Map.of());
        assertThat(unneeded.asked).isEmpty();
    }

    @Test
    void hit_doesNotWaitForTheLoadOfTheOthers() {
        node.put("stored");
        CompletableFuture<Map<EntryKey, Object>> getAll = beginGetAll(CountingBulkLoader.held("loaded", gate), ONE, TWO);

        assertThat(node.get("unused")).isEqualTo("stored");
        assertThat(getAll).isNotDone();

        gate.release();

        assertThat(getAll).isCompletedWithValue(Map.of(ONE, "stored", TWO, "loaded"));
    }

    @Test
    void hitThatIsOnItsWay_isSharedAsACopy() {
        byte[] value = { 1, 2, 3 };
        Node.answer(node.putting(ONE, value, EntryOptions.configured()));
        Gate read = store.holdNextAnswer(Operation.READ_MANY);
        CompletableFuture<Map<EntryKey, Object>> first = beginGetAll(CountingBulkLoader.of(null), ONE);
        CompletableFuture<Map<EntryKey, Object>> second = beginGetAll(CountingBulkLoader.of(null), ONE);
        read.release();

        assertThat(second.join().get(ONE)).isEqualTo(value).isNotSameAs(first.join().get(ONE));
        assertThat(store.calls(Operation.READ_MANY)).isEqualTo(1);
    }

    @Test
    void valueOfATypeThatTheOtherDoesNotExpect_isLoadedAnew() {
        CompletableFuture<Map<EntryKey, Object>> first = beginGetAll(CountingBulkLoader.held("text", gate), ONE);
        ValueCodec ofNumbers = ValueCodec.of("books", List.of(Integer.class), ObjectMapper::new);
        CountingBulkLoader numbers = CountingBulkLoader.of(978);
        CompletableFuture<List<KeyedEntry>> second = Node.begin(node.top.getMany(
                BulkLoading.of(List.of(ONE), ofNumbers, numbers, EntryOptions.configured(), Context.empty())).collect()
                .asList());
        gate.release();

        assertThat(first).isCompletedWithValue(Map.of(ONE, "text"));
        assertThat(second.join()).singleElement().extracting(each -> each.entry().value()).isEqualTo(978);
        assertThat(numbers.asked).containsExactly(List.of(ONE));
    }

    @Test
    void failedLoad_reachesAllWhoJoined() {
        IllegalStateException failure = new IllegalStateException("no such books");
        Gate read = store.holdNextAnswer(Operation.READ_MANY);
        CompletableFuture<Map<EntryKey, Object>> leader = beginGetAll(CountingBulkLoader.failing(failure), ONE, TWO);
        CompletableFuture<@Nullable Object> joiner = node.beginGet(CountingLoader.of("unused"));
        CompletableFuture<Map<EntryKey, Object>> other = beginGetAll(CountingBulkLoader.of("unused"), TWO);
        read.release();

        for (CompletableFuture<?> each : List.of(leader, joiner, other)) {
            assertThatThrownBy(each::join).hasCauseInstanceOf(LoaderFailure.class).hasRootCause(failure);
        }
        assertThat(node.get("value")).isEqualTo("value");
    }

    @Test
    void cancelledCaller_doesNotCancelTheOthers() {
        var leader = node.gettingMany(List.of(ONE), CountingBulkLoader.held("value", gate), EntryOptions.configured())
                .subscribe().with(values -> {
                });
        CompletableFuture<@Nullable Object> patient = node.beginGet(CountingLoader.of("unused"));
        leader.cancel();
        gate.release();

        assertThat(patient).isCompletedWithValue("value");
        assertThat(node.peek()).isEqualTo("value");
    }

    @ParameterizedTest
    @EnumSource
    void loadThatIsOvertaken_doesNotStoreThatKey(Overtaking overtaking) {
        CompletableFuture<Map<EntryKey, Object>> getAll = beginGetAll(CountingBulkLoader.held("old", gate), ONE, TWO);
        Node.answer(overtaking.on(node));
        gate.release();
        boolean all = overtaking == Overtaking.INVALIDATE_ALL;

        assertThat(getAll).isCompletedWithValue(Map.of(ONE, "old", TWO, "old"));
        assertThat(node.peek()).isEqualTo(overtaking.left);
        assertThat(Node.answer(node.peekingMany(Set.of(TWO)))).isEqualTo(all ? Map.of() : Map.of(TWO, "old"));
    }

    @ParameterizedTest
    @EnumSource
    void writeUnderWay_isWaitedFor(Overtaking overtaking) {
        Gate write = store.holdNext(Operation.WRITE_IF);
        CompletableFuture<Map<EntryKey, Object>> getAll = beginGetAll(CountingBulkLoader.of("old"), ONE);
        CompletableFuture<?> overtaken = Node.begin(overtaking.on(node));

        assertThat(store.calls(overtaking.request)).isZero();
        assertThat(overtaken).isNotDone();

        write.release();

        assertThat(getAll).isCompletedWithValue(Map.of(ONE, "old"));
        assertThat(overtaken).succeedsWithin(Gate.BOUND);
        assertThat(node.peek()).isEqualTo(overtaking.left);
    }

    @Test
    void tenThousandLoadsUnderWay_areOvertakenAtOnce() {
        List<EntryKey> keys = IntStream.range(0, 10_000).mapToObj(i -> Node.key("i:" + i)).toList();
        CompletableFuture<Map<EntryKey, Object>> getAll = Node
                .begin(node.gettingMany(keys, CountingBulkLoader.held("old", gate), EntryOptions.configured()));
        Node.answer(node.top.invalidateAll());
        gate.release();

        assertThat(getAll.join()).hasSize(10_000);
        assertThat(store.calls(Operation.WRITE_IF)).isZero();
    }

    @Test
    void invalidatedTag_groundsLoadsThatHaveIt_andNoOthers() {
        CompletableFuture<Map<EntryKey, Object>> without = beginGetAll(CountingBulkLoader.held("without", gate), ONE, TWO);
        Gate other = new Gate();
        CompletableFuture<Map<EntryKey, Object>> with = Node.begin(node.gettingMany(List.of(THREE),
                CountingBulkLoader.held("with", other), EntryOptions.taggedWith("tag")));

        Node.answer(node.top.invalidateTag("tag"));
        gate.release();
        other.release();

        assertThat(without).isCompletedWithValue(Map.of(ONE, "without", TWO, "without"));
        assertThat(with).isCompletedWithValue(Map.of(THREE, "with"));
        assertThat(Node.answer(node.peekingMany(Set.of(ONE, TWO, THREE))))
                .isEqualTo(Map.of(ONE, "without", TWO, "without"));
    }

    @Test
    void invalidatedTag_groundsThoseWhoAreStillReading() {
        Gate reads = store.holdNextAnswer(Operation.READ_MANY);
        CompletableFuture<Map<EntryKey, Object>> getAll = beginGetAll(CountingBulkLoader.of("loaded"), ONE, TWO);
        reads.awaitArrival();

        Node.answer(node.top.invalidateTag("tag"));
        reads.release();

        assertThat(getAll).succeedsWithin(Gate.BOUND).isEqualTo(Map.of(ONE, "loaded", TWO, "loaded"));
        assertThat(Node.answer(node.peekingMany(Set.of(ONE, TWO)))).isEmpty();
    }
}
