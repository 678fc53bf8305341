package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import static io.quarkiverse.dynamodbcache.runtime.internal.layer.Node.KEY;
import static io.quarkiverse.dynamodbcache.runtime.internal.layer.Node.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.config.LeaseSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.lease.Leases;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore.Operation;
import io.quarkiverse.dynamodbcache.runtime.internal.store.MovedClock;

/** Many entries loaded by one call, with a lease of each. */
class BulkLeaseTest {

    private final InMemoryItemStore table = new InMemoryItemStore();
    private final MovedClock clock = new MovedClock(Instant.parse("2030-01-01T00:00:00Z"));
    private final SteeredTime time = new SteeredTime();
    private final Node a = node();
    private final Node b = node();

    private Node node() {
        return new Node(table, clock, new Leases(table,
                new LeaseSettings(true, Duration.ofSeconds(5), Duration.ofSeconds(30)), clock, time, time::pause));
    }

    @Test
    void entriesLoadedByOneCall_areStoredWithALeaseEach_andNoneIsLeftBehind() {
        EntryKey other = Node.key("s:other");
        EntryKey unknown = Node.key("s:unknown");
        a.peek();
        table.forgetCalls();
        answer(a.gettingMany(List.of(KEY, other, unknown), CountingBulkLoader.knowing(Map.of(KEY, "one", other, "two"), null),
                EntryOptions.configured()));

        assertThat(table.calls(Operation.WRITE_IF)).isEqualTo(2);
        assertThat(table.calls(Operation.LEASE)).as("three taken, one given up").isEqualTo(4);
        assertThat(b.peek()).isEqualTo("one");
        assertThat(b.beginGet(CountingLoader.of("late"))).isCompletedWithValue("one");
        assertThat(Node.begin(b.getting(unknown, CountingLoader.of("own"), EntryOptions.configured())))
                .isCompletedWithValue("own");
    }

    @Test
    void invalidateOfAnotherNode_keepsWhatOneCallLoadsFromBeingStored() {
        Gate loading = new Gate();
        CompletableFuture<?> load = Node.begin(a.gettingMany(List.of(KEY), CountingBulkLoader.held("old", loading),
                EntryOptions.configured()));
        loading.awaitArrival();
        answer(b.top.invalidate(KEY));
        b.get("new");
        loading.release();

        assertThat(load).succeedsWithin(Gate.BOUND);
        assertThat(a.peek()).isEqualTo("new");
        assertThat(a.events.names()).containsExactly("leaseLost");
    }

    @Test
    void keysThatCouldNotBeLoadedTogether_areStoredTheNextTime() {
        assertThatThrownBy(
                () -> answer(a.gettingMany(List.of(KEY), CountingBulkLoader.failing(new IllegalStateException("no luck")),
                        EntryOptions.configured())))
                .hasRootCauseMessage("no luck");

        answer(a.gettingMany(List.of(KEY), CountingBulkLoader.of("loaded"), EntryOptions.configured()));

        assertThat(b.peek()).isEqualTo("loaded");
    }

    @Test
    void keysThatOthersLoad_areLoadedTogether_andNotStored() {
        Gate loading = new Gate();
        a.beginGet(CountingLoader.held("loaded", loading));
        table.forgetCalls();

        assertThat(answer(b.gettingMany(List.of(KEY), CountingBulkLoader.of("own"), EntryOptions.configured())))
                .containsEntry(KEY, "own");
        assertThat(table.calls(Operation.LEASE)).isZero();

        loading.release();

        assertThat(b.peek()).isEqualTo("loaded");
    }
}
