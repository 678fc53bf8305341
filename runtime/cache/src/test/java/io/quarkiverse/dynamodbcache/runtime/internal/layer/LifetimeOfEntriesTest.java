package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Lifetime;
import io.quarkiverse.dynamodbcache.runtime.internal.config.WriteFailures;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore.Operation;
import io.quarkiverse.dynamodbcache.runtime.internal.store.MovedClock;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Reading;

class LifetimeOfEntriesTest {

    private static final Duration WINDOW = Duration.ofSeconds(10);

    private final InMemoryItemStore store = new InMemoryItemStore();
    private final MovedClock clock = new MovedClock(Instant.parse("2030-01-01T00:00:00Z"));
    private final Node node = new Node(store, clock);
    private final Node sliding = sliding(Optional.empty());

    private Node sliding(Optional<Duration> afterWrite) {
        return new Node(store, clock, new Lifetime(afterWrite, Optional.of(WINDOW)), Node.REFRESH, WriteFailures.FAIL);
    }

    private @Nullable Object get(Node from, String loaded, Duration own) {
        return Node.answer(from.getting(Node.KEY, CountingLoader.of(loaded), EntryOptions.of(own)));
    }

    @Test
    void entry_isAHitUntilItsLastMillisecond() {
        node.put("value");
        clock.move(WINDOW.minusMillis(1));

        assertThat(node.peek()).isEqualTo("value");

        clock.move(Duration.ofMillis(1));

        assertThat(node.peek()).isNull();
        assertThat(node.get("again")).isEqualTo("again");
    }

    @Test
    void ownLifetime_goesBeforeThatOfTheCache() {
        get(node, "value", Duration.ofSeconds(30));
        clock.move(Duration.ofSeconds(29));

        assertThat(node.peek()).isEqualTo("value");

        clock.move(Duration.ofSeconds(1));

        assertThat(node.peek()).isNull();
    }

    @ParameterizedTest
    @ValueSource(longs = { 0, -1, Long.MIN_VALUE })
    void valueThatIsOverAtOnce_isReturned_andNotStored(long seconds) {
        assertThat(get(node, "value", Duration.ofSeconds(seconds))).isEqualTo("value");
        assertThat(store.look(Node.KEY)).isEqualTo(Reading.Nothing.NOTHING);
        assertThat(store.calls(Operation.WRITE_IF)).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = { 0, -1, Long.MIN_VALUE })
    void putThatIsOverAtOnce_removesWhatIsThere(long seconds) {
        node.put("value");
        Node.answer(node.putting(Node.KEY, "other", EntryOptions.of(Duration.ofSeconds(seconds))));

        assertThat(store.look(Node.KEY)).isEqualTo(Reading.Nothing.NOTHING);
    }

    @Test
    void longestLifetime_isNoOverflow() {
        get(node, "value", Duration.ofSeconds(Long.MAX_VALUE));
        clock.move(Duration.ofDays(365_000));

        assertThat(node.peek()).isEqualTo("value");
    }

    @Test
    void slidingEntry_isWrittenOncePerHalfWindow() {
        sliding.put("value");
        store.forgetCalls();
        for (int second = 0; second < 60; second++) {
            clock.move(Duration.ofSeconds(1));

            assertThat(sliding.peek()).isEqualTo("value");
        }

        assertThat(store.calls(Operation.EXTEND)).isEqualTo(10);
    }

    @Test
    void slidingEntryThatIsNotRead_expires() {
        sliding.put("value");
        clock.move(WINDOW);

        assertThat(sliding.peek()).isNull();
    }

    @Test
    void slidingEntry_doesNotOutliveItsLatestEnd() {
        Node capped = sliding(Optional.of(Duration.ofSeconds(15)));
        capped.put("value");
        for (int second = 1; second < 15; second++) {
            clock.move(Duration.ofSeconds(1));

            assertThat(capped.peek()).isEqualTo("value");
        }
        clock.move(Duration.ofSeconds(1));

        assertThat(capped.peek()).isNull();
        assertThat(store.calls(Operation.EXTEND)).isEqualTo(1);
    }

    @Test
    void entryWithALifetimeOfItsOwn_doesNotSlide() {
        get(sliding, "value", Duration.ofSeconds(4));
        clock.move(Duration.ofSeconds(3));

        assertThat(sliding.peek()).isEqualTo("value");
        assertThat(store.calls(Operation.EXTEND)).isZero();

        clock.move(Duration.ofSeconds(1));

        assertThat(sliding.peek()).isNull();
    }

    @Test
    void extensionThatFails_isOnlyAnEvent() {
        sliding.put("value");
        clock.move(Duration.ofSeconds(6));
        Node.answer(sliding.top.peek(Node.key("s:other"), sliding.codec));
        var held = store.holdNextAnswer(Operation.READ);
        var hit = sliding.beginGet(CountingLoader.of("unused"));
        store.setDown(true);
        held.release();

        assertThat(hit).isCompletedWithValue("value");
        assertThat(sliding.events.names()).containsExactly("notExtended");
    }
}
