package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.config.WriteFailures;
import io.quarkiverse.dynamodbcache.runtime.internal.near.SteeredCoherence;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore.Operation;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** When a node stops serving what another one has changed. */
class NearCoherenceTest {

    private static final EntryOptions TAGGED = EntryOptions.taggedWith("author");

    private final NearNodes nodes = new NearNodes();
    private final Node a = nodes.a;
    private final Node b = nodes.b;

    /** Each way to change an entry whose value is "value", or 5. */
    enum Change {
        PUT((nodes, key) -> nodes.a.put("new")),
        PUT_OVER_AT_ONCE((nodes, key) -> Node.answer(nodes.a.putting(key, "new", EntryOptions.of(Duration.ZERO)))),
        PUT_MANY((nodes, key) -> nodes.putMany(nodes.a, "new", key)),
        INVALIDATE((nodes, key) -> Node.answer(nodes.a.top.invalidate(key))),
        INVALIDATE_MANY((nodes, key) -> Node.answer(nodes.a.top.invalidateMany(Set.of(key)))),
        INVALIDATE_ALL((nodes, key) -> Node.answer(nodes.a.top.invalidateAll())),
        INVALIDATE_TAG((nodes, key) -> Node.answer(nodes.a.top.invalidateTag("author"))),
        INVALIDATE_IF((nodes, key) -> Node.answer(nodes.a.top.invalidateIf(key::equals))),
        TOUCH((nodes, key) -> Node.answer(nodes.a.top.touch(key, EntryOptions.of(Duration.ofMinutes(1))))),
        REPLACE((nodes, key) -> Node.answer(nodes.a.top.replace(key, new Expected("value", nodes.a.codec),
                nodes.a.codec.encode("new"), EntryOptions.configured()))),
        EXCHANGE((nodes, key) -> Node.answer(nodes.a.top.exchange(key, nodes.a.codec.encode("new"),
                EntryOptions.configured(), nodes.a.codec))),
        ADOPT((nodes, key) -> Node.answer(nodes.a.top.adopt(key, (StoredItem) nodes.table.look(key))));

        private final BiConsumer<NearNodes, EntryKey> change;

        Change(BiConsumer<NearNodes, EntryKey> change) {
            this.change = change;
        }
    }

    @ParameterizedTest
    @EnumSource
    void change_isNoticedByBoth_byTheOtherOnceItWasTold(Change change) {
        nodes.bothKeep("value", TAGGED);
        change.change.accept(nodes, Node.KEY);
        nodes.pass(Node.REFRESH);

        assertThat(nodes.readsOf(a)).isOne();
        assertThat(b.peek()).isEqualTo("value");

        nodes.toldB.sync();

        assertThat(nodes.readsOf(b)).isOne();
        assertThat(b.peek()).isEqualTo(a.peek());
    }

    @Test
    void counter_isNoticedByTheOtherOnceItWasTold() {
        Count one = new Count(1, 5, a.codec.counterType(), EntryOptions.configured());
        Node.answer(a.top.increment(Node.KEY, one));
        nodes.rest();
        assertThat(b.peek()).isEqualTo(6L);
        assertThat(nodes.readsOf(b)).isZero();
        Node.answer(a.top.increment(Node.KEY, one));
        nodes.toldB.sync();

        assertThat(b.peek()).isEqualTo(7L);
    }

    @ParameterizedTest
    @ValueSource(ints = { 20, 1_500 })
    void manyChangesAtOnce_areNoticed(int count) {
        EntryKey[] keys = IntStream.range(0, count).mapToObj(i -> Node.key("i:" + i)).toArray(EntryKey[]::new);
        nodes.putMany(a, "value", keys);
        nodes.rest();
        Node.answer(b.peekingMany(Set.of(keys)));
        nodes.putMany(a, "new", keys);
        nodes.toldB.sync();

        assertThat(Node.answer(b.peekingMany(Set.of(keys))).values()).containsOnly("new").hasSize(count);
    }

    @Test
    void changesOfManyEntriesByACondition_areNoticed() {
        EntryKey[] keys = IntStream.range(0, 1_200).mapToObj(i -> Node.key("i:" + i)).toArray(EntryKey[]::new);
        nodes.putMany(a, "value", keys);
        nodes.rest();
        Node.answer(b.peekingMany(Set.of(keys)));
        Node.answer(a.top.invalidateIf(key -> true));
        nodes.toldB.sync();

        assertThat(Node.answer(b.peekingMany(Set.of(keys)))).isEmpty();
    }

    @Test
    void changeOfOneEntry_leavesOthersInMemory() {
        List<EntryKey> keys = IntStream.range(0, 200).mapToObj(i -> Node.key("i:" + i)).toList();
        nodes.putMany(a, "value", keys.toArray(EntryKey[]::new));
        nodes.rest();
        Node.answer(b.peekingMany(Set.copyOf(keys)));
        Node.answer(a.top.invalidate(keys.get(0)));
        nodes.toldB.sync();
        long kept = keys.stream().filter(key -> b.top.look(key, b.codec) != null).count();

        // Those that share its slot by their hash go with it.
        assertThat(kept).isBetween(195L, 199L);
    }

    @Test
    void loadOfAnAbsentEntry_tellsNoOne() {
        a.get("loaded");

        assertThat(nodes.table.calls(Operation.APPEND)).isZero();
    }

    @Test
    void nodeThatIsNotTold_servesNothing_afterTheIntervalAndOneRead() {
        nodes.bothKeep("value");
        a.put("new");
        nodes.pass(NearNodes.BOUND);
        assertThat(b.peek()).isEqualTo("value");

        nodes.ticker.move(Duration.ofNanos(1));

        assertThat(b.peek()).isEqualTo("new");
    }

    @Test
    void nodeThatCannotReadWhatItIsTold_servesNothing_andGoesOnWhenItCan() {
        nodes.bothKeep("value");
        nodes.pass(NearNodes.BOUND.minusMillis(1));
        nodes.table.failNext(Operation.READ_LOG);
        nodes.toldB.sync();
        nodes.pass(Duration.ofMillis(2));

        assertThat(nodes.events.names()).containsExactly("nearCacheNotSynced");
        assertThat(nodes.readsOf(b)).isOne();

        nodes.toldB.sync();

        assertThat(nodes.readsOf(b)).isZero();
    }

    /** As after a SIGSTOP, or a partition. */
    @Test
    void nodeThatSlept_servesNothingThatWasChangedMeanwhile() {
        nodes.bothKeep("value");
        for (int i = 0; i < 100; i++) {
            a.put("new " + i);
        }
        nodes.pass(Duration.ofSeconds(10));

        assertThat(b.peek()).isEqualTo("new 99");

        nodes.toldB.sync();

        assertThat(b.peek()).isEqualTo("new 99");
    }

    /** The clock that only goes forward may have stood still while the machine slept. */
    @Test
    void machineThatSlept_servesNothingUntilItIsTold() {
        nodes.bothKeep("value");
        a.put("new");
        nodes.clock.move(Duration.ofMinutes(10));

        assertThat(b.peek()).isEqualTo("new");
    }

    @ParameterizedTest
    @ValueSource(ints = { -1, 1 })
    void clockThatJumpsByAnHour_doesNotProlongWhatIsServed(int hours) {
        nodes.bothKeep("value");
        nodes.clock.move(Duration.ofHours(hours).plusMinutes(-30));
        a.put("new");
        nodes.ticker.move(NearNodes.BOUND.plusNanos(1));

        assertThat(b.peek()).isEqualTo("new");

        nodes.sync();
        nodes.rest();
        b.peek();

        assertThat(nodes.readsOf(b)).isZero();
    }

    @Test
    void readThatBeganBeforeAChangeWasTold_isNotKept() {
        a.put("old");
        nodes.rest();
        Gate reading = nodes.table.holdNextAnswer(Operation.READ);
        CompletableFuture<@Nullable Entry> read = Node.begin(b.top.peek(Node.KEY, b.codec));
        a.put("new");
        nodes.toldB.sync();
        nodes.pass(NearNodes.QUARANTINE);
        nodes.toldB.sync();
        reading.release();

        assertThat(read.join().value()).isEqualTo("old");
        assertThat(b.peek()).isEqualTo("new");
    }

    @Test
    void readThatBeganBeforeAllWasInvalidated_isNotKept() {
        a.put("old");
        nodes.rest();
        Gate reading = nodes.table.holdNextAnswer(Operation.READ);
        CompletableFuture<@Nullable Entry> read = Node.begin(b.top.peek(Node.KEY, b.codec));
        Node.answer(a.top.invalidateAll());
        nodes.toldB.sync();
        nodes.pass(NearNodes.QUARANTINE);
        nodes.toldB.sync();
        reading.release();

        assertThat(read.join().value()).isEqualTo("old");
        assertThat(b.peek()).isNull();
    }

    /** A read that is not consistent may bring what was there before, and no one would tell of that again. */
    @Test
    void entry_isNotKeptForSomeSecondsAfterItsChangeWasTold() {
        nodes.bothKeep("value");
        a.put("new");
        nodes.toldB.sync();
        b.peek();
        nodes.pass(NearNodes.QUARANTINE.minusMillis(1));
        nodes.toldB.sync();
        b.peek();

        assertThat(nodes.readsOf(b)).isOne();

        nodes.pass(Duration.ofMillis(1));
        nodes.toldB.sync();
        b.peek();

        assertThat(nodes.readsOf(b)).isZero();
    }

    @Test
    void nodeThatHasJustBegun_keepsNothingUntilItKnowsWhatItIsToldOf() {
        NearNodes fresh = new NearNodes();
        Node late = new Node(fresh.table, fresh.clock,
                Node.nearSettings(NearNodes.NEAR, NearNodes.AN_HOUR,
                        WriteFailures.FAIL),
                SteeredCoherence.of(fresh.table.log(""), fresh.clock, fresh.ticker, fresh.events).coherence());
        fresh.a.put("value");
        late.peek();

        assertThat(fresh.readsOf(late)).isOne();
    }

    @Test
    void placeThatIsLost_emptiesTheMemory() {
        nodes.bothKeep("value");
        Node.answer(a.putting(Node.key("s:other"), "x", EntryOptions.configured()));
        nodes.sync();
        nodes.pass(NearNodes.QUARANTINE);
        b.peek();
        // It changes past the log, so that only the loss can tell.
        nodes.table.deleteBlockByHand("", 0);
        nodes.toldB.sync();

        assertThat(nodes.readsOf(b)).isOne();

        nodes.rest();
        b.peek();

        assertThat(nodes.readsOf(b)).isZero();
    }

    @Test
    void logThatBeganAnew_emptiesTheMemory_andIsReadFromThere() {
        nodes.bothKeep("value");
        nodes.table.deleteBlockByHand("", 0);
        a.put("new");
        nodes.toldB.sync();

        assertThat(b.peek()).isEqualTo("new");

        nodes.rest();
        b.peek();
        a.put("newest");
        nodes.toldB.sync();

        assertThat(b.peek()).isEqualTo("newest");
    }

    @Test
    void recordThatIsNone_emptiesTheMemory_isToldOnce_andTheLogGoesOn() {
        for (AttributeValue garbage : List.of(AttributeValue.fromN("7"), AttributeValue.fromS("unknown"))) {
            NearNodes other = new NearNodes();
            other.bothKeep("value");
            other.table.putBlock("", 0, Map.of("l", AttributeValue.fromL(List.of(garbage, garbage))));
            other.toldB.sync();
            other.toldB.sync();

            assertThat(other.readsOf(other.b)).isOne();

            other.rest();
            other.b.peek();
            other.a.put("new");
            other.toldB.sync();

            assertThat(other.b.peek()).isEqualTo("new");
        }
    }

    @Test
    void recordThatIsNoneBehindOthers_isADamage() {
        nodes.bothKeep("value");
        nodes.table.appendByHand("", 0, AttributeValue.fromN("7"));
        nodes.toldB.sync();
        nodes.toldB.sync();

        assertThat(nodes.events.names()).containsExactly("nearCacheLogDamaged");
        assertThat(nodes.readsOf(b)).isOne();
    }

    @Test
    void blockThatIsNoList_isPassedOver_andFailsNoOne() {
        nodes.bothKeep("value");
        nodes.table.putBlock("", 0, Map.of("l", AttributeValue.fromS("garbage")));
        a.put("new");
        nodes.sync();

        assertThat(b.peek()).isEqualTo("new");

        nodes.rest();
        b.peek();
        a.put("newest");
        nodes.toldB.sync();

        assertThat(b.peek()).isEqualTo("newest");
    }

    @Test
    void idleSync_isOneRequest() {
        nodes.bothKeep("value");
        nodes.table.forgetCalls();
        nodes.toldB.sync();

        assertThat(nodes.table.calls()).isEqualTo(Map.of(Operation.READ_LOG, 1));
    }

    @Test
    void change_isOneRequestMore() {
        nodes.bothKeep("value");
        nodes.table.forgetCalls();
        a.put("new");

        assertThat(nodes.table.calls()).isEqualTo(Map.of(Operation.WRITE, 1, Operation.APPEND, 1));
    }

    @Test
    void answerOfAMomentAgo_isAskedForAgain_andLosesNothing() {
        nodes.bothKeep("value");
        nodes.table.forgetCalls();
        nodes.table.answerNextFromALogThatIsEmpty();
        nodes.toldB.sync();

        assertThat(nodes.table.calls()).isEqualTo(Map.of(Operation.READ_LOG, 1, Operation.READ_LOG_CONSISTENTLY, 1));
        assertThat(nodes.readsOf(b)).isZero();
    }

    @Test
    void nextSync_isDueAnIntervalAfterTheLastOneBegan() {
        assertThat(nodes.toldB.sync()).isEqualTo(SteeredCoherence.INTERVAL);
    }
}
