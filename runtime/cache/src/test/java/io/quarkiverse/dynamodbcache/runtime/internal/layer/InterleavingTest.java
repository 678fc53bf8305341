package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import static io.quarkiverse.dynamodbcache.runtime.internal.layer.Node.KEY;
import static io.quarkiverse.dynamodbcache.runtime.internal.layer.Node.answer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.config.LeaseSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.lease.Leases;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore.Operation;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Lease;
import io.quarkiverse.dynamodbcache.runtime.internal.store.MovedClock;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Reading;
import io.quarkiverse.dynamodbcache.runtime.internal.store.WriteCondition;

/**
 * A load of one node with a lease, and what another node does while it is anywhere: nothing that was loaded before is there
 * after.
 */
class InterleavingTest {

    private static final Duration LEASE = Duration.ofSeconds(5);
    private static final EntryOptions TAGGED = EntryOptions.configured().tagged("tag");

    private final InMemoryItemStore table = new InMemoryItemStore();
    private final MovedClock clock = new MovedClock(Instant.parse("2030-01-01T00:00:00Z"));
    private final SteeredTime time = new SteeredTime();
    private final Node a = node();
    private final Node b = node();

    private Node node() {
        return new Node(table, clock,
                new Leases(table, new LeaseSettings(true, LEASE, LEASE.multipliedBy(6)), clock, time, time::pause));
    }

    /** Where the load is when the other node comes. */
    enum Moment {
        /** It has found nothing, and not been told yet. */
        READ,
        /** It has taken the lease, and not been told yet. */
        LEASED,
        LOADING,
        /** What was loaded is on its way to the table. */
        STORING
    }

    /** What the other node does, and what may be there afterwards besides nothing. */
    enum Interference {
        PUT,
        PUT_AND_EXPIRY,
        PUT_AND_INVALIDATE,
        PUT_IF_ABSENT,
        PUT_MANY,
        INVALIDATE,
        INVALIDATE_ALL,
        INVALIDATE_MANY,
        INVALIDATE_TAG,
        INVALIDATE_AND_LOAD,
        LEASE_LOSS
    }

    static Stream<Arguments> pairs() {
        return Arrays.stream(Moment.values())
                .flatMap(moment -> Arrays.stream(Interference.values()).map(other -> Arguments.of(moment, other)));
    }

    /** Both nodes know the generation and the tag, so that nothing else is asked for. */
    @BeforeEach
    void warmUp() {
        EntryOptions options = EntryOptions.of(Duration.ofMillis(1)).tagged("tag");
        answer(a.putting(Node.key("s:other"), "value", options));
        answer(b.putting(Node.key("s:other"), "value", options));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void loadOfOneNode_neverOverwritesWhatAnotherDidMeanwhile(Moment moment, Interference interference) {
        Gate gate = moment == Moment.LOADING ? new Gate() : held(moment);
        CompletableFuture<@Nullable Object> load = Node.begin(a.getting(KEY,
                moment == Moment.LOADING ? CountingLoader.held("old", gate) : CountingLoader.of("old"), TAGGED));
        gate.awaitArrival();
        interfere(interference);
        gate.release();
        time.pass(LEASE.multipliedBy(7));

        assertThat(load).isDone();

        clock.move(Node.REFRESH);
        boolean mayHaveLoadedAfter = moment == Moment.READ || moment == Moment.LEASED;
        Set<Object> allowed = mayHaveLoadedAfter ? Set.of("new", "old", "nothing") : Set.of("new", "nothing");

        assertThat(allowed).contains(inTable(a)).contains(inTable(b));
        if (isWritten(interference)) {
            assertThat(inTable(b)).isEqualTo("new");
        }
    }

    private static boolean isWritten(Interference interference) {
        return switch (interference) {
            case PUT, PUT_IF_ABSENT, PUT_MANY, INVALIDATE_AND_LOAD, LEASE_LOSS -> true;
            default -> false;
        };
    }

    private Gate held(Moment moment) {
        return switch (moment) {
            case READ -> table.holdNextAnswer(Operation.READ);
            case LEASED -> table.holdNextAnswer(Operation.LEASE);
            default -> table.holdNext(Operation.WRITE_IF);
        };
    }

    private static Object inTable(Node node) {
        Object value = node.peek();
        return value == null ? "nothing" : value;
    }

    private void interfere(Interference interference) {
        switch (interference) {
            case PUT -> b.put("new");
            case PUT_AND_EXPIRY -> {
                answer(b.putting(KEY, "new", EntryOptions.of(Duration.ofMillis(1))));
                clock.move(Duration.ofMillis(2));
            }
            case PUT_AND_INVALIDATE -> {
                b.put("new");
                answer(b.top.invalidate(KEY));
            }
            case PUT_IF_ABSENT -> assertThat(b.putIfAbsent("new")).isTrue();
            case PUT_MANY -> answer(b.top.putMany(java.util.Map.of(KEY, b.codec.encode("new")), TAGGED));
            case INVALIDATE -> answer(b.top.invalidate(KEY));
            case INVALIDATE_ALL -> answer(b.top.invalidateAll());
            case INVALIDATE_MANY -> answer(b.top.invalidateMany(Set.of(KEY)));
            case INVALIDATE_TAG -> answer(b.top.invalidateTag("tag"));
            case INVALIDATE_AND_LOAD -> {
                answer(b.top.invalidate(KEY));
                assertThat(answer(b.getting(KEY, CountingLoader.of("new"), TAGGED))).isEqualTo("new");
            }
            case LEASE_LOSS -> {
                Reading found = answer(table.read(KEY));
                Lease taken = Lease.of(LEASE);
                assertThat(answer(table.lease(KEY, taken,
                        WriteCondition.freeOr(null, clock.millis(), 0, found.lease()), clock.millis() + 60_000)).done())
                        .isTrue();
                assertThat(answer(b.getting(KEY, CountingLoader.of("new"), EntryOptions.of(Duration.ZERO)))).isEqualTo("new");
                answer(b.top.put(KEY, b.codec.encode("new"), TAGGED));
            }
        }
    }
}
