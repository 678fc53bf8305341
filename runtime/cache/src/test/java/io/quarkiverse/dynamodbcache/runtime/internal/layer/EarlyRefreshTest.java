package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import static io.quarkiverse.dynamodbcache.runtime.internal.layer.Node.KEY;
import static io.quarkiverse.dynamodbcache.runtime.internal.layer.Node.answer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.config.LeaseSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.lease.Leases;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore.Operation;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Lease;
import io.quarkiverse.dynamodbcache.runtime.internal.store.MovedClock;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;
import io.quarkiverse.dynamodbcache.runtime.internal.store.WriteCondition;

/** Entries that are loaded anew before they expire. They live for ten seconds, and their load takes one. */
class EarlyRefreshTest {

    /** Of an entry that is due 0.69 seconds before its end. */
    private static final double EVEN_CHANCE = 0.5;
    private static final Duration LEASE = Duration.ofSeconds(5);
    private static final Duration UNTIL_DUE = Duration.ofMillis(9_400);

    private final InMemoryItemStore table = new InMemoryItemStore();
    private final MovedClock clock = new MovedClock(Instant.parse("2030-01-01T00:00:00Z"));
    private final SteeredTime time = new SteeredTime();
    private final Node node = node();
    private final Gate loading = new Gate();
    private final CountingLoader slow = CountingLoader.held("new", loading);

    private Node node() {
        return node(1);
    }

    private Node node(double early) {
        LeaseSettings settings = new LeaseSettings(false, LEASE, Duration.ofSeconds(30));
        Node node = new Node(table, clock, Node.TEN_SECONDS.refreshedEarly(early),
                new Leases(table, settings, clock, time, time::pause));
        node.chance = EVEN_CHANCE;
        return node;
    }

    @BeforeEach
    void loadForASecond() {
        node.get(CountingLoader.taking(Duration.ofSeconds(1), clock, "old"));
        table.forgetCalls();
    }

    @Nullable
    private StoredItem stored() {
        return table.look(KEY) instanceof StoredItem item ? item : null;
    }

    @Test
    void entryThatIsDue_isLoadedBesideItsCaller() {
        clock.move(UNTIL_DUE);

        assertThat(node.get(slow)).isEqualTo("old");
        assertThat(slow.loads).hasValue(1);
        assertThat(node.get(slow)).isEqualTo("old");

        loading.release();

        assertThat(node.get(slow)).isEqualTo("new");
        assertThat(slow.loads).hasValue(1);
        assertThat(node.events.names()).containsExactly("refreshedEarly");
        assertThat(table.calls()).isEqualTo(Map.of(Operation.READ, 3, Operation.LEASE, 1, Operation.WRITE_IF, 1,
                Operation.GENERATION, table.calls().get(Operation.GENERATION)));
    }

    @Test
    void entryThatIsNotDue_isLeftAlone() {
        clock.move(UNTIL_DUE.minusMillis(200));

        assertThat(node.get(slow)).isEqualTo("old");
        assertThat(slow.loads).hasValue(0);
    }

    @Test
    void theLuckierAReadIs_theEarlierItLoads() {
        node.chance = 0.999;
        clock.move(Duration.ofMillis(5_100));
        node.get(slow);

        assertThat(slow.loads).hasValue(1);
    }

    @Test
    void newEntry_livesForAllItsTime_andIsRefreshedEarlyAgain() {
        clock.move(UNTIL_DUE);
        node.get(CountingLoader.taking(Duration.ofSeconds(1), clock, "new"));

        assertThat(stored()).isNotNull().satisfies(item -> {
            assertThat(item.expiry().at()).isEqualTo(clock.millis() + 10_000);
            assertThat(item.loadTime()).isEqualTo(1_000);
        });
    }

    @Test
    void otherNodeThatComesToThinkOfIt_leavesItToTheFirst() {
        Node other = node();
        CountingLoader late = CountingLoader.of("late");
        clock.move(UNTIL_DUE);
        node.get(slow);

        assertThat(other.get(late)).isEqualTo("old");

        loading.release();

        assertThat(other.get(late)).isEqualTo("new");
        assertThat(late.loads).hasValue(0);
    }

    @Test
    void nodeThatDiesMeanwhile_delaysOthersForAsLongAsItsLeaseLives() {
        clock.move(UNTIL_DUE);
        answer(table.lease(KEY, Lease.of(LEASE), WriteCondition.freeAndSame(Objects.requireNonNull(stored()), null),
                clock.millis()));
        node.get(slow);
        time.pass(LEASE.minusMillis(1));
        node.get(slow);

        assertThat(slow.loads).hasValue(0);

        time.pass(Duration.ofMillis(1));
        node.get(slow);

        assertThat(slow.loads).hasValue(1);
    }

    @Test
    void entryThatWasInvalidatedMeanwhile_staysGone() {
        clock.move(UNTIL_DUE);
        node.get(slow);
        answer(node().top.invalidate(KEY));
        loading.release();

        assertThat(node.peek()).isNull();
    }

    @Test
    void entryThatWasPutMeanwhile_stays() {
        clock.move(UNTIL_DUE);
        node.get(slow);
        node().put("put");
        loading.release();

        assertThat(node.peek()).isEqualTo("put");
    }

    @Test
    void entriesThatWereAllInvalidatedMeanwhile_stayGone() {
        clock.move(UNTIL_DUE);
        node.get(slow);
        answer(node.top.invalidateAll());
        loading.release();

        assertThat(node.peek()).isNull();
    }

    @Test
    void entryThatWasTouchedMeanwhile_hasTheEndItWasGiven() {
        clock.move(UNTIL_DUE);
        node.get(slow);
        answer(node().top.touch(KEY, EntryOptions.of(Duration.ofDays(1))));
        loading.release();

        assertThat(node.peek()).isEqualTo("old");
    }

    @Test
    void whatCameSinceTheRead_isLeftAlone() {
        clock.move(UNTIL_DUE);
        Gate read = table.holdNextAnswer(Operation.READ);
        CompletableFuture<@Nullable Object> get = node.beginGet(slow);
        read.awaitArrival();
        node().put("put");
        read.release();

        assertThat(get).succeedsWithin(Gate.BOUND).isEqualTo("old");
        assertThat(slow.loads).hasValue(0);
    }

    @Test
    void whatWasCountedSinceTheRead_isLeftAlone() {
        answer(node.top.invalidate(KEY));
        node.get(CountingLoader.taking(Duration.ofSeconds(1), clock, 7L));
        clock.move(UNTIL_DUE);
        Gate read = table.holdNextAnswer(Operation.READ);
        CompletableFuture<@Nullable Object> get = node.beginGet(slow);
        read.awaitArrival();
        answer(node().top.increment(KEY, new Count(1, 0, node.codec.counterType(), EntryOptions.configured())));
        read.release();

        assertThat(get).succeedsWithin(Gate.BOUND).isEqualTo(7L);
        assertThat(slow.loads).hasValue(0);
        assertThat(node().peek()).isEqualTo(8L);
    }

    @Test
    void entryThatTakesLongerToLoadThanItLives_isLoadedOnceInHalfOfItsTime() {
        node.put("reset");
        answer(node.top.invalidate(KEY));
        node.get(CountingLoader.taking(Duration.ofSeconds(100), clock, "old"));
        clock.move(Duration.ofMillis(4_000));
        node.get(slow);

        assertThat(slow.loads).hasValue(0);

        clock.move(Duration.ofMillis(2_000));
        node.get(slow);

        assertThat(slow.loads).hasValue(1);
    }

    @Test
    void loadThatFails_leavesTheEntry_andIsTriedAgainAfterAWhile() {
        clock.move(UNTIL_DUE);

        assertThat(node.get(CountingLoader.failing(new IllegalStateException("the origin is down"), null)))
                .isEqualTo("old");
        assertThat(node.events.names()).containsExactly("refreshedEarly", "notRefreshed");
        assertThat(node.events.reasons()).singleElement().isInstanceOf(IllegalStateException.class);

        node.get("new");

        assertThat(node.peek()).isEqualTo("old");

        time.pass(LEASE);
        node.get("new");

        assertThat(node.peek()).isEqualTo("new");
    }

    @Test
    void entryThatWasPut_expiresAsItIs() {
        node.put("put");
        clock.move(Duration.ofMillis(9_999));

        assertThat(node.get(slow)).isEqualTo("put");
        assertThat(slow.loads).hasValue(0);
    }

    @Test
    void moreEntriesThanMayBeLoadedAtATime_waitForTheirEnd() {
        Node hasty = node(1_000_000);
        for (int i = 0; i <= EarlyRefresh.MOST; i++) {
            answer(hasty.getting(Node.key("s:" + i), CountingLoader.taking(Duration.ofMillis(1), clock, "old"),
                    EntryOptions.configured()));
        }
        clock.move(Duration.ofSeconds(6));
        for (int i = 0; i <= EarlyRefresh.MOST; i++) {
            answer(hasty.getting(Node.key("s:" + i), slow, EntryOptions.configured()));
        }

        assertThat(slow.loads).hasValue(EarlyRefresh.MOST);
    }
}
