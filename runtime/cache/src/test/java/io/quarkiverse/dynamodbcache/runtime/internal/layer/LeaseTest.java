package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import static io.quarkiverse.dynamodbcache.runtime.internal.layer.Node.KEY;
import static io.quarkiverse.dynamodbcache.runtime.internal.layer.Node.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.config.LeaseSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.lease.Leases;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore.Operation;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Lease;
import io.quarkiverse.dynamodbcache.runtime.internal.store.MovedClock;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Reading;
import io.quarkiverse.dynamodbcache.runtime.internal.store.WriteCondition;
import io.smallrye.mutiny.Uni;

/** One load for several nodes. */
class LeaseTest {

    private static final Duration LEASE = Duration.ofSeconds(5);
    private static final Duration WAIT = Duration.ofSeconds(30);
    /** Longer than the longest pause between two looks. */
    private static final Duration A_LOOK = Duration.ofMillis(300);

    private final InMemoryItemStore table = new InMemoryItemStore();
    private final MovedClock clock = new MovedClock(Instant.parse("2030-01-01T00:00:00Z"));
    private final MovedClock wrongClock = new MovedClock(Instant.parse("2030-01-01T01:00:00Z"));
    private final SteeredTime time = new SteeredTime();
    private final Node a = node(clock);
    private final Node b = node(clock);

    private Node node(MovedClock clock) {
        return new Node(table, clock, new Leases(table, new LeaseSettings(true, LEASE, WAIT), clock, time, time::pause));
    }

    /** Takes the lease as a node does that dies then. */
    private void leaveALease() {
        assertThat(answer(table.lease(KEY, Lease.of(LEASE),
                WriteCondition.freeOr(null, clock.millis(), 0, null), clock.millis() + 60_000)).done()).isTrue();
    }

    @Test
    void load_costsOneRequestMore_andAHitNone() {
        a.peek();
        table.forgetCalls();

        assertThat(a.get("loaded")).isEqualTo("loaded");
        assertThat(table.calls()).isEqualTo(Map.of(Operation.READ, 1, Operation.LEASE, 1, Operation.WRITE_IF, 1));

        table.forgetCalls();

        assertThat(a.get("other")).isEqualTo("loaded");
        assertThat(table.calls()).isEqualTo(Map.of(Operation.READ, 1));
    }

    /** As one may find it that asks a replica. */
    @Test
    void leaseThatIsNotSeenForAWhile_isWaitedForAllTheSame() {
        Gate loading = new Gate();
        CompletableFuture<@Nullable Object> first = a.beginGet(CountingLoader.held("loaded", loading));
        AtomicInteger lagging = new AtomicInteger(8);
        ItemStore replica = (ItemStore) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { ItemStore.class },
                (proxy, method, arguments) -> method.getName().equals("read") && lagging.getAndDecrement() > 0
                        ? Uni.createFrom().item(Reading.Nothing.NOTHING)
                        : method.invoke(table, arguments));
        Node behind = new Node(replica, clock,
                new Leases(table, new LeaseSettings(true, LEASE, WAIT), clock, time, time::pause));
        CountingLoader late = CountingLoader.of("late");
        CompletableFuture<@Nullable Object> second = behind.beginGet(late);
        time.pass(Duration.ofSeconds(2));

        assertThat(lagging.get()).isNegative();
        assertThat(late.loads).hasValue(0);

        loading.release();
        time.pass(A_LOOK);

        assertThat(first).isCompletedWithValue("loaded");
        assertThat(second).isCompletedWithValue("loaded");
    }

    @Test
    void twoNodesThatMissTheSame_loadItOnce() {
        Gate loading = new Gate();
        CountingLoader late = CountingLoader.of("late");
        CompletableFuture<@Nullable Object> first = a.beginGet(CountingLoader.held("loaded", loading));
        CompletableFuture<@Nullable Object> second = b.beginGet(late);
        time.pass(Duration.ofSeconds(1));

        assertThat(second).isNotDone();

        loading.release();
        time.pass(A_LOOK);

        assertThat(first).isCompletedWithValue("loaded");
        assertThat(second).isCompletedWithValue("loaded");
        assertThat(late.loads).hasValue(0);
    }

    @Test
    void nodesThatReadBeforeTheLeaseWasTaken_loadItOnce() {
        Gate reading = table.holdNextAnswer(Operation.READ);
        CountingLoader late = CountingLoader.of("late");
        CompletableFuture<@Nullable Object> second = b.beginGet(late);
        reading.awaitArrival();
        a.get("loaded");
        reading.release();

        assertThat(second).isCompletedWithValue("loaded");
        assertThat(late.loads).hasValue(0);
    }

    @Test
    void loadLongerThanTheLease_isStillTheOnlyOne() {
        Gate loading = new Gate();
        CountingLoader late = CountingLoader.of("late");
        a.beginGet(CountingLoader.held("loaded", loading));
        CompletableFuture<@Nullable Object> second = b.beginGet(late);
        time.pass(LEASE.multipliedBy(4));

        assertThat(second).isNotDone();

        loading.release();
        time.pass(A_LOOK);

        assertThat(second).isCompletedWithValue("loaded");
        assertThat(late.loads).hasValue(0);
        assertThat(b.peek()).isEqualTo("loaded");
        assertThat(b.events.names()).containsExactly("waitedForLease");
    }

    @Test
    void deadNode_delaysOthersByTheLease() {
        leaveALease();
        CompletableFuture<@Nullable Object> other = b.beginGet(CountingLoader.of("loaded"));
        time.pass(LEASE.minusMillis(1));

        assertThat(other).isNotDone();

        time.pass(A_LOOK);

        assertThat(other).isCompletedWithValue("loaded");
        assertThat(a.peek()).isEqualTo("loaded");
    }

    @Test
    void nodesThatTakeOverFromADeadOne_loadOnce() {
        leaveALease();
        List<CountingLoader> loaders = IntStream.range(0, 8).mapToObj(i -> CountingLoader.of("loaded")).toList();
        List<CompletableFuture<@Nullable Object>> gets = loaders.stream().map(loader -> node(clock).beginGet(loader)).toList();
        time.pass(LEASE.plus(A_LOOK).plus(A_LOOK));

        assertThat(gets).allSatisfy(get -> assertThat(get).isCompletedWithValue("loaded"));
        assertThat(loaders.stream().mapToInt(loader -> loader.loads.get()).sum()).isEqualTo(1);
    }

    @Test
    void clockThatIsWrong_doesNotMatter() {
        Node wrong = node(wrongClock);
        Gate loading = new Gate();
        a.beginGet(CountingLoader.held("loaded", loading));
        CountingLoader late = CountingLoader.of("late");
        CompletableFuture<@Nullable Object> second = wrong.beginGet(late);
        time.pass(LEASE.multipliedBy(2));
        wrongClock.move(Duration.ofHours(-1));
        time.pass(LEASE.multipliedBy(2));

        assertThat(second).isNotDone();

        loading.release();
        time.pass(A_LOOK);

        assertThat(second).isCompletedWithValue("loaded");
        assertThat(late.loads).hasValue(0);
    }

    @Test
    void loadThatFails_isFollowedByTheNextAtOnce() {
        Gate loading = new Gate();
        CompletableFuture<@Nullable Object> first = a
                .beginGet(CountingLoader.failing(new IllegalStateException("no luck"), loading));
        CompletableFuture<@Nullable Object> second = b.beginGet(CountingLoader.of("loaded"));
        loading.release();

        assertThat(first).isCompletedExceptionally();

        time.pass(A_LOOK);

        assertThat(second).isCompletedWithValue("loaded");
        assertThat(a.peek()).isEqualTo("loaded");
    }

    @Test
    void whoeverHasWaitedLongEnough_loadsForItself_andStoresNothing() {
        Gate loading = new Gate();
        a.beginGet(CountingLoader.held("loaded", loading));
        CompletableFuture<@Nullable Object> second = b.beginGet(CountingLoader.of("own"));
        time.pass(WAIT.plus(A_LOOK));

        assertThat(second).isCompletedWithValue("own");
        assertThat(b.peek()).isNull();

        loading.release();

        assertThat(b.peek()).isEqualTo("loaded");
    }

    @Test
    void valueThatIsNotToBeStored_isNotWaitedFor() {
        Gate loading = new Gate();
        a.beginGet(CountingLoader.held("loaded", loading));

        assertThat(answer(b.getting(KEY, CountingLoader.of("own"), EntryOptions.of(Duration.ZERO)))).isEqualTo("own");
    }

    @Test
    void invalidateOfAnotherNode_keepsALoadFromBeingStored() {
        Gate loading = new Gate();
        CompletableFuture<@Nullable Object> first = a.beginGet(CountingLoader.held("old", loading));
        answer(b.top.invalidate(KEY));
        loading.release();

        assertThat(first).isCompletedWithValue("old");
        assertThat(b.peek()).isNull();
        assertThat(a.peek()).isNull();
    }

    @Test
    void loadAfterAnInvalidate_isNotOverwrittenByTheOneBefore() {
        Gate loading = new Gate();
        a.beginGet(CountingLoader.held("old", loading));
        answer(b.top.invalidate(KEY));

        assertThat(b.get("new")).isEqualTo("new");

        loading.release();

        assertThat(a.peek()).isEqualTo("new");
    }

    @Test
    void putAndInvalidateOfAnotherNode_leaveNothingForAnOldLoad() {
        Gate loading = new Gate();
        a.beginGet(CountingLoader.held("old", loading));
        b.put("put");
        answer(b.top.invalidate(KEY));
        loading.release();

        assertThat(b.peek()).isNull();
    }

    @Test
    void nodeThatSleptOverItsLease_doesNotOverwriteItsSuccessor() {
        Gate loading = new Gate();
        CompletableFuture<@Nullable Object> first = a.beginGet(CountingLoader.held("old", loading));
        Gate lost = table.holdNext(Operation.LEASE);
        time.pass(LEASE.dividedBy(2));
        lost.awaitArrival();
        CompletableFuture<@Nullable Object> second = b.beginGet(CountingLoader.of("new"));
        time.pass(LEASE.plus(A_LOOK));

        assertThat(second).isCompletedWithValue("new");

        lost.release();
        loading.release();

        assertThat(first).isCompletedWithValue("old");
        assertThat(b.peek()).isEqualTo("new");
        assertThat(a.events.names()).containsExactly("leaseLost");
        assertThat(b.events.names()).containsExactly("waitedForLease");
    }

    @Test
    void tableThatFailsWhileWaiting_sendsTheWaitingToTheirLoaders() {
        Gate loading = new Gate();
        a.beginGet(CountingLoader.held("loaded", loading));
        CompletableFuture<@Nullable Object> second = b.beginGet(CountingLoader.of("own"));
        table.setDown(true);
        time.pass(A_LOOK);

        assertThat(second).isCompletedWithValue("own");
    }

    @Test
    void expiredEntry_isLoadedOnce() {
        a.put("value");
        clock.move(Duration.ofSeconds(11));
        Gate loading = new Gate();
        a.beginGet(CountingLoader.held("loaded", loading));
        CountingLoader late = CountingLoader.of("late");
        CompletableFuture<@Nullable Object> second = b.beginGet(late);
        loading.release();
        time.pass(A_LOOK);

        assertThat(second).isCompletedWithValue("loaded");
        assertThat(late.loads).hasValue(0);
    }

    @Test
    void manyKeys_areLoadedAtTheSameTime() {
        List<CompletableFuture<@Nullable Object>> gets = IntStream.range(0, 1000)
                .mapToObj(i -> Node.begin(a.getting(Node.key("s:" + i), CountingLoader.of("value " + i),
                        EntryOptions.configured())))
                .toList();

        assertThat(gets).allSatisfy(get -> assertThat(get).isCompleted());
    }

    @Test
    void failureOfALoader_isToldAsItIs() {
        assertThatThrownBy(() -> a.get(CountingLoader.failing(new IllegalStateException("no luck"), null)))
                .isInstanceOf(LoaderFailure.class).hasRootCauseMessage("no luck");
    }

    @Test
    void getsThatDoNotWait_noticeADeadNodeToo() {
        Node hasty = new Node(table, clock,
                new Leases(table, new LeaseSettings(true, LEASE, Duration.ZERO), clock, time, time::pause));
        leaveALease();

        assertThat(hasty.get("own")).isEqualTo("own");
        assertThat(hasty.peek()).isNull();

        time.pass(LEASE);

        assertThat(hasty.get("stored")).isEqualTo("stored");
        assertThat(hasty.peek()).isEqualTo("stored");
    }

    @Test
    void renewalThatFails_isTriedAgainBeforeTheLeaseIsDead() {
        Gate loading = new Gate();
        CountingLoader late = CountingLoader.of("late");
        a.beginGet(CountingLoader.held("loaded", loading));
        CompletableFuture<@Nullable Object> second = b.beginGet(late);
        table.failNext(Operation.LEASE);
        time.pass(LEASE.multipliedBy(3));

        assertThat(second).isNotDone();

        loading.release();
        time.pass(A_LOOK);

        assertThat(second).isCompletedWithValue("loaded");
        assertThat(late.loads).hasValue(0);
    }

    @Test
    void leaseWhoseAnswerIsLost_isGivenUp() {
        table.failNextAnswer(Operation.LEASE);

        assertThat(a.get("fallen back")).isEqualTo("fallen back");
        assertThat(b.get("loaded")).isEqualTo("loaded");
        assertThat(a.peek()).isEqualTo("loaded");
    }

    @Test
    void tagInvalidatedWhileOneWaits_outdatesWhatTheOtherLoads() {
        EntryOptions tagged = EntryOptions.configured().tagged("tag");
        answer(b.putting(Node.key("s:tagged"), "value", tagged));
        Gate loading = new Gate();
        Node.begin(a.getting(KEY, CountingLoader.held("old", loading), tagged));
        CompletableFuture<@Nullable Object> second = Node.begin(b.getting(KEY, CountingLoader.of("new"), tagged));
        answer(b.top.invalidateTag("tag"));
        loading.release();
        clock.move(Node.REFRESH);
        time.pass(A_LOOK);
        time.pass(A_LOOK);

        assertThat(second).isCompletedWithValue("new");
    }
}
