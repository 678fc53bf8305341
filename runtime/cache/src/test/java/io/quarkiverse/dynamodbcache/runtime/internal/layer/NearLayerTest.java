package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Lifetime;
import io.quarkiverse.dynamodbcache.runtime.internal.config.NearSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.WriteFailures;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore.Operation;

/** What a node keeps in its memory, and for how long. */
class NearLayerTest {

    private static final EntryKey OTHER = Node.key("s:other");

    private final NearNodes nodes = new NearNodes();
    private final Node a = nodes.a;
    private final Node b = nodes.b;

    private static NearNodes nodes(NearSettings near, Lifetime lifetime) {
        return new NearNodes(near, lifetime, WriteFailures.FAIL);
    }

    @Test
    void entryThatWasRead_isServedFromMemory() {
        nodes.bothKeep("value");

        assertThat(nodes.reads(() -> assertThat(b.peek()).isEqualTo("value"))).isZero();
        assertThat(nodes.reads(() -> assertThat(b.get("other")).isEqualTo("value"))).isZero();
        assertThat(b.top.look(Node.KEY, b.codec)).isNotNull();
    }

    @Test
    void whatWasPut_orLoaded_isReadBeforeItIsKept() {
        a.put("value");
        b.get(CountingLoader.of("never"));
        Node.answer(b.getting(OTHER, CountingLoader.of("loaded"), EntryOptions.configured()));
        nodes.rest();

        assertThat(a.top.look(Node.KEY, a.codec)).isNull();
        assertThat(b.top.look(OTHER, b.codec)).isNull();
        assertThat(nodes.readsOf(a)).isOne();
        assertThat(nodes.readsOf(a)).isZero();
    }

    @Test
    void absence_isNotKept() {
        assertThat(b.peek()).isNull();

        assertThat(a.putIfAbsent("value")).isTrue();
        assertThat(b.peek()).isEqualTo("value");
    }

    @Test
    void getOfMany_asksTheTableOnlyForWhatIsNotKept() {
        nodes.bothKeep("value");
        nodes.putMany(a, "other", OTHER);

        assertThat(Node.answer(b.peekingMany(Set.of(Node.KEY, OTHER))))
                .isEqualTo(Map.of(Node.KEY, "value", OTHER, "other"));

        nodes.rest();
        b.peek();
        Node.answer(b.peekingMany(Set.of(Node.KEY, OTHER)));
        assertThat(nodes.reads(() -> assertThat(Node.answer(b.peekingMany(Set.of(Node.KEY, OTHER))))
                .isEqualTo(Map.of(Node.KEY, "value", OTHER, "other")))).isZero();
        CountingBulkLoader loader = CountingBulkLoader.of("loaded");
        assertThat(Node.answer(b.gettingMany(Set.of(Node.KEY, OTHER, Node.key("s:new")), loader, EntryOptions.configured())))
                .isEqualTo(Map.of(Node.KEY, "value", OTHER, "other", Node.key("s:new"), "loaded"));
    }

    @Test
    void entry_isNotServedBeyondItsEnd_byEitherClock() {
        NearNodes shortLived = nodes(NearNodes.NEAR, new Lifetime(Optional.of(Duration.ofSeconds(60)), Optional.empty()));
        shortLived.bothKeep("value");

        shortLived.clock.move(Duration.ofHours(-1));
        assertThat(shortLived.readsOf(shortLived.b)).isZero();
        shortLived.ticker.move(Duration.ofSeconds(60));
        shortLived.sync();
        assertThat(shortLived.readsOf(shortLived.b)).isOne();

        shortLived.clock.move(Duration.ofHours(2));
        shortLived.sync();
        assertThat(shortLived.b.peek()).isNull();
    }

    @Test
    void entry_isKeptForAsLongAsIsConfigured_andNotLonger() {
        NearNodes briefly = nodes(new NearSettings(1_000, Optional.of(Duration.ofSeconds(20)), Duration.ofSeconds(1)),
                NearNodes.AN_HOUR);
        briefly.bothKeep("value");

        briefly.pass(Duration.ofSeconds(19));
        briefly.sync();
        assertThat(briefly.readsOf(briefly.b)).isZero();

        briefly.pass(Duration.ofSeconds(1));
        briefly.sync();
        assertThat(briefly.readsOf(briefly.b)).isOne();
        assertThat(briefly.readsOf(briefly.b)).isZero();
    }

    @Test
    void entryThatLivesWhileItIsRead_isReadInTheTableBeforeItsEndIsDue() {
        NearNodes sliding = nodes(NearNodes.NEAR, new Lifetime(Optional.empty(), Optional.of(Duration.ofSeconds(60))));
        sliding.bothKeep("value");

        for (int second = 0; second < 300; second += 5) {
            sliding.pass(Duration.ofSeconds(5));
            sliding.sync();

            assertThat(sliding.b.peek()).isEqualTo("value");
        }
        assertThat(sliding.table.calls(Operation.READ)).isLessThan(30);
    }

    @Test
    void entryThatIsToBeLoadedAnew_isReadInTheTable() {
        NearNodes early = nodes(NearNodes.NEAR, NearNodes.AN_HOUR.refreshedEarly(1));
        early.b.chance = 0.5;
        early.b.get(CountingLoader.taking(Duration.ofSeconds(100), early.clock, "value"));
        early.rest();
        early.b.peek();
        // It is due 69 seconds before its end.
        early.pass(Duration.ofHours(1).minusSeconds(71).minus(NearNodes.QUARANTINE));
        early.sync();

        assertThat(early.readsOf(early.b)).isZero();

        early.pass(Duration.ofSeconds(2));
        early.sync();

        assertThat(early.readsOf(early.b)).isOne();
        assertThat(early.readsOf(early.b)).isOne();
    }

    @Test
    void entryThatIsLoadedAnew_isNotServedAnyLongerByOthers() {
        NearNodes early = nodes(NearNodes.NEAR, NearNodes.AN_HOUR.refreshedEarly(1));
        early.b.chance = 0.5;
        early.b.get(CountingLoader.taking(Duration.ofSeconds(100), early.clock, "old"));
        early.rest();
        early.a.peek();
        early.pass(Duration.ofHours(1).minusSeconds(60).minus(NearNodes.QUARANTINE));
        early.sync();

        assertThat(early.b.get("new")).isEqualTo("old");
        assertThat(early.reads(() -> assertThat(early.a.peek()).isEqualTo("old"))).isZero();

        early.sync();

        assertThat(early.a.peek()).isEqualTo("new");
    }

    @Test
    void valueThatCanBeChanged_isAnotherOneForEachCaller() {
        Node.answer(a.putting(Node.KEY, new byte[] { 1 }, EntryOptions.configured()));
        nodes.rest();
        b.peek();
        byte[] first = (byte[]) Objects.requireNonNull(b.peek());
        first[0] = 2;

        assertThat(nodes.reads(() -> assertThat((byte[]) b.peek()).containsExactly(1))).isZero();
    }

    @Test
    void valueThatCannotBeChanged_isTheSameForAllCallers() {
        nodes.bothKeep("value");

        assertThat(b.peek()).isSameAs(b.peek());
    }

    @Test
    void memory_isBounded() {
        NearNodes small = nodes(new NearSettings(10, Optional.empty(), Duration.ofSeconds(1)), NearNodes.AN_HOUR);
        EntryKey[] keys = new EntryKey[200];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = Node.key("i:" + i);
        }
        small.putMany(small.a, "value", keys);
        small.rest();
        for (EntryKey key : keys) {
            Node.answer(small.b.top.peek(key, small.b.codec));
        }
        long kept = Set.of(keys).stream().filter(key -> small.b.top.look(key, small.b.codec) != null).count();

        assertThat(kept).isBetween(1L, 10L);
    }

    @Test
    void nodeOfNoEntries_keepsNone_butTellsOthers() {
        NearNodes none = nodes(new NearSettings(0, Optional.empty(), Duration.ofSeconds(1)), NearNodes.AN_HOUR);
        nodes.bothKeep("value");
        none.bothKeep("value");

        assertThat(none.readsOf(none.b)).isOne();
        assertThat(none.table.calls(Operation.APPEND)).isOne();
        assertThat(none.readsOf(none.b)).isOne();
    }

    @Test
    void ownChange_isSeenAtOnce() {
        nodes.bothKeep("value");
        a.put("new");

        assertThat(a.peek()).isEqualTo("new");
    }

    @Test
    void entryIsGone_whileItsChangeIsUnderWay() {
        nodes.bothKeep("value");
        Gate writing = nodes.table.holdNextAnswer(Operation.WRITE);
        CompletableFuture<?> put = Node.begin(a.putting("new"));

        assertThat(a.peek()).isEqualTo("new");

        writing.release();

        assertThat(put).isCompleted();
    }

    @Test
    void changeThatOthersCouldNotBeToldOf_fails_andSaysSo() {
        nodes.bothKeep("value");
        nodes.table.failNext(Operation.APPEND);

        assertThatThrownBy(() -> a.put("new")).isInstanceOf(CacheStoreException.class)
                .hasMessageStartingWith(
                        "Cache 'books': the table was changed, but other nodes could not be told, so their near "
                                + "caches may go on serving what was there before. Repeat the call, or set "
                                + "quarkus.cache.dynamodb.near-cache.expire-after-write to bound that. ");
        assertThat(a.peek()).isEqualTo("new");
    }

    @Test
    void changeThatOthersCouldNotBeToldOf_isLogged_ifSoConfigured() {
        NearNodes logging = new NearNodes(NearNodes.NEAR, NearNodes.AN_HOUR, WriteFailures.LOG);
        logging.bothKeep("value");
        logging.table.failNext(Operation.APPEND);
        logging.a.put("new");

        assertThat(logging.a.events.names()).containsExactly("writeLost");
    }

    @Test
    void changeThatMayHaveReachedTheTable_isToldToo() {
        nodes.bothKeep("value");
        nodes.table.failNextAnswer(Operation.WRITE);
        assertThatThrownBy(() -> a.put("new")).isInstanceOf(CacheStoreException.class);
        nodes.sync();

        assertThat(b.peek()).isEqualTo("new");
    }

    @Test
    void typeThatACallerDoesNotExpect_isAMissForThatCaller() {
        nodes.bothKeep("value");

        assertThat(b.top.look(Node.KEY, new Node(nodes.table, nodes.clock).codec)).isNotNull();
        assertThat(b.top.look(Node.KEY, NumbersOnly.codec())).isNull();
    }
}
