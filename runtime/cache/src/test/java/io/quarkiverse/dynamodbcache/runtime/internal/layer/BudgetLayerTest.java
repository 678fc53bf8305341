package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import static io.quarkiverse.dynamodbcache.runtime.internal.layer.Node.KEY;
import static io.quarkiverse.dynamodbcache.runtime.internal.layer.Node.answer;
import static io.quarkiverse.dynamodbcache.runtime.internal.layer.Node.key;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.budget.Budget;
import io.quarkiverse.dynamodbcache.runtime.internal.config.LeaseSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.lease.Leases;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.PaidRequest;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.RecordedMeters;
import io.quarkiverse.dynamodbcache.runtime.internal.near.MovedTicker;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore.Operation;
import io.quarkiverse.dynamodbcache.runtime.internal.store.MovedClock;

/** A cache that has used up its units. */
class BudgetLayerTest {

    private final InMemoryItemStore store = new InMemoryItemStore();
    private final MovedClock clock = new MovedClock(Instant.parse("2030-01-01T00:00:00Z"));
    private final MovedTicker ticker = new MovedTicker();
    private final Budget budget = new Budget(10, ticker);
    private final RecordedMeters meters = new RecordedMeters();
    private final Node node = new Node(store, clock, meters.of("books"), Optional.of(budget));

    private void useUp() {
        budget.spent(PaidRequest.GET_ITEM, 10);
        store.forgetCalls();
    }

    private double skipped(String what) {
        return meters.value("cache.dynamodb.over.budget", "skipped", what);
    }

    @Test
    void reads_areLoaded_andNotAskedForNorStored() {
        node.put("stored");
        useUp();

        assertThat(node.get("loaded")).isEqualTo("loaded");
        assertThat(node.peek()).isNull();
        assertThat(answer(node.gettingMany(List.of(KEY, key("s:1")), CountingBulkLoader.of("loaded"),
                EntryOptions.configured()))).hasSize(2).containsEntry(KEY, "loaded");
        assertThat(answer(node.peekingMany(Set.of(KEY)))).isEmpty();
        assertThat(store.calls()).isEmpty();
        assertThat(skipped("read")).isEqualTo(5);
    }

    @Test
    void callersOfTheSameKey_shareTheLoad() {
        useUp();
        Gate gate = new Gate();
        CountingLoader loader = CountingLoader.held("loaded", gate);
        var first = node.beginGet(loader);
        var second = node.beginGet(loader);
        gate.release();

        assertThat(first).succeedsWithin(Gate.BOUND).isEqualTo("loaded");
        assertThat(second).succeedsWithin(Gate.BOUND).isEqualTo("loaded");
        assertThat(loader.loads).hasValue(1);
    }

    @Test
    void newUnits_bringTheTableBack() {
        node.put("stored");
        useUp();
        ticker.move(Duration.ofMillis(100));

        assertThat(node.get("loaded")).isEqualTo("stored");
    }

    @Test
    void load_whoseReadUsedUpTheUnits_isNotStored() {
        node.get(CountingLoader.of("loaded"));
        Gate gate = new Gate();
        answer(node.top.invalidate(KEY));
        var load = node.beginGet(CountingLoader.held("loaded", gate));
        useUp();
        gate.release();

        assertThat(load).succeedsWithin(Gate.BOUND).isEqualTo("loaded");
        assertThat(store.calls()).isEmpty();
        assertThat(skipped("write")).isOne();
    }

    @Test
    void earlyRefresh_whoseLoadUsedUpTheUnits_isNotStored() {
        SteeredTime time = new SteeredTime();
        Leases leases = new Leases(store, new LeaseSettings(false, Duration.ofSeconds(5), Duration.ofSeconds(30)), clock, time,
                time::pause);
        Node early = new Node(store, clock, Node.TEN_SECONDS.refreshedEarly(1), Node.REFRESH,
                new LeaseUse(Optional.empty(), Optional.of(leases)), Optional.of(budget));
        early.chance = 0.5;
        early.get(CountingLoader.taking(Duration.ofSeconds(1), clock, "old"));
        clock.move(Duration.ofMillis(9_400));
        Gate gate = new Gate();

        assertThat(early.get(CountingLoader.held("new", gate))).isEqualTo("old");

        useUp();
        gate.release();

        assertThat(early.events.names()).containsExactly("refreshedEarly", "writesOverBudget");
        assertThat(store.calls()).doesNotContainKey(Operation.WRITE_IF);
    }

    @Test
    void put_removesWhatItWasToReplace() {
        node.put("old");
        useUp();
        node.put("new");

        assertThat(store.calls()).isEqualTo(Map.of(Operation.DELETE, 1));
        assertThat(skipped("write")).isOne();

        ticker.move(Duration.ofSeconds(1));

        assertThat(node.peek()).isNull();
    }

    @Test
    void putMany_removesWhatItWasToReplace() {
        node.put("old");
        useUp();
        answer(node.top.putMany(Map.of(KEY, node.codec.encode("new"), key("s:1"), node.codec.encode("one")),
                EntryOptions.configured()));
        ticker.move(Duration.ofSeconds(1));

        assertThat(node.peek()).isNull();
        assertThat(skipped("write")).isEqualTo(2);
    }

    @Test
    void invalidations_areNeverSkipped() {
        node.put("old");
        useUp();
        answer(node.top.invalidate(KEY));
        answer(node.top.invalidateAll());
        answer(node.top.invalidateTag("fiction"));

        assertThat(store.calls()).containsKeys(Operation.DELETE, Operation.ADVANCE);
        assertThat(skipped("write")).isZero();
    }

    @Test
    void whatTellsItsCallerAnOutcome_isNeverSkipped() {
        useUp();

        assertThat(node.putIfAbsent("value")).isTrue();
        assertThat(answer(node.top.replace(KEY, new Expected("value", node.codec), node.codec.encode("new"),
                EntryOptions.configured()))).isTrue();
        assertThat(answer(node.top.exchange(KEY, node.codec.encode("newer"), EntryOptions.configured(), node.codec)).value())
                .isEqualTo("new");
    }

    @Test
    void events_areTold() {
        useUp();
        node.get("loaded");
        node.put("value");

        assertThat(node.events.names()).containsExactly("readsOverBudget", "writesOverBudget");
    }
}
