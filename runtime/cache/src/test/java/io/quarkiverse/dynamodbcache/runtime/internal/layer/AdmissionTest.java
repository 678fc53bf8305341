package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.config.WriteAdmission;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore.Operation;
import io.quarkiverse.dynamodbcache.runtime.internal.store.MovedClock;

/** Loaded values that must be missed twice, or take long to load, to be worth a write. */
class AdmissionTest {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Duration SLOW = Duration.ofSeconds(1);
    private static final WriteAdmission SETTINGS = new WriteAdmission(WINDOW, SLOW);

    private final InMemoryItemStore store = new InMemoryItemStore();
    private final MovedClock clock = new MovedClock(Instant.parse("2030-01-01T00:00:00Z"));
    private final Node node = node();

    private Node node() {
        return new Node(store, clock, SETTINGS);
    }

    @BeforeEach
    void knowTheGeneration() {
        node.peek();
        store.forgetCalls();
    }

    private CompletableFuture<@Nullable Object> beginSlowGet(Node node, Duration loadTime) {
        Gate gate = new Gate();
        CompletableFuture<@Nullable Object> get = node.beginGet(CountingLoader.held("value", gate));
        clock.move(loadTime);
        gate.release();
        return get;
    }

    @Test
    void firstMiss_isOneReadAndNoWrite() {
        assertThat(node.get("value")).isEqualTo("value");

        assertThat(store.calls()).isEqualTo(Map.of(Operation.READ, 1));
        assertThat(node.peek()).isNull();
    }

    @Test
    void secondMiss_isStored() {
        node.get("first");
        store.forgetCalls();
        node.get("second");

        assertThat(store.calls()).isEqualTo(Map.of(Operation.READ, 1, Operation.WRITE_IF, 1));
        assertThat(node.get("third")).isEqualTo("second");
    }

    @Test
    void otherKey_hasMissesOfItsOwn() {
        node.get("value");
        Node.answer(node.getting(Node.key("s:other"), CountingLoader.of("other"), EntryOptions.configured()));

        assertThat(store.calls()).isEqualTo(Map.of(Operation.READ, 2));
    }

    @Test
    void missAfterTheWindow_isAFirstOneAgain() {
        node.get("first");
        clock.move(WINDOW);
        node.get("second");

        assertThat(store.calls(Operation.WRITE_IF)).isZero();

        clock.move(WINDOW.minusMillis(1));
        node.get("third");

        assertThat(store.calls(Operation.WRITE_IF)).isEqualTo(1);
    }

    @Test
    void entryThatExpiredWithinTheWindow_isStoredAgainAtOnce() {
        node.get("first");
        node.get("second");
        clock.move(Duration.ofSeconds(11));
        node.get("third");

        assertThat(node.peek()).isEqualTo("third");
    }

    @Test
    void slowLoad_isStoredAtOnce() {
        assertThat(beginSlowGet(node, SLOW)).isCompletedWithValue("value");

        assertThat(node.peek()).isEqualTo("value");
    }

    @Test
    void loadThatIsJustNotSlow_isNot() {
        assertThat(beginSlowGet(node, SLOW.minusMillis(1))).isCompletedWithValue("value");

        assertThat(node.peek()).isNull();
    }

    @Test
    void callersWhoShareALoad_areOneMiss() {
        Gate gate = new Gate();
        CountingLoader loader = CountingLoader.held("value", gate);
        CompletableFuture<@Nullable Object> one = node.beginGet(loader);
        CompletableFuture<@Nullable Object> two = node.beginGet(loader);
        gate.release();

        assertThat(one).isCompletedWithValue("value");
        assertThat(two).isCompletedWithValue("value");
        assertThat(loader.loads).hasValue(1);
        assertThat(store.calls()).isEqualTo(Map.of(Operation.READ, 1));
    }

    @Test
    void missOfAnotherNode_doesNotCount() {
        node().get("value");
        node.get("value");

        assertThat(store.calls(Operation.WRITE_IF)).isZero();
    }

    @Test
    void failedLoad_isNoMiss() {
        CompletableFuture<@Nullable Object> failed = node
                .beginGet(CountingLoader.failing(new IllegalStateException("no such book"), null));

        assertThat(failed).isCompletedExceptionally();

        node.get("value");

        assertThat(store.calls(Operation.WRITE_IF)).isZero();
    }

    @Test
    void putAndPutIfAbsent_alwaysStore() {
        node.put("put");

        assertThat(node.peek()).isEqualTo("put");

        Node.answer(node.top.invalidate(Node.KEY));

        assertThat(node.putIfAbsent("put if absent")).isTrue();
        assertThat(node.peek()).isEqualTo("put if absent");
    }

    @ParameterizedTest
    @EnumSource
    void admittedLoad_isNotStoredIfItWasOvertaken(Overtaking overtaking) {
        node.get("first");
        Gate gate = new Gate();
        CompletableFuture<@Nullable Object> second = node.beginGet(CountingLoader.held("second", gate));
        Node.answer(overtaking.on(node));
        gate.release();

        assertThat(second).isCompletedWithValue("second");
        assertThat(node.peek()).isEqualTo(overtaking.left);
    }

    @Test
    void memoryOfMisses_isBounded() {
        SecondMissAdmission admission = new SecondMissAdmission(SETTINGS, clock);
        for (int i = 0; i < 3 * SecondMissAdmission.REMEMBERED; i++) {
            EntryKey key = Node.key("s:" + i);
            assertThat(admission.admits(key, Duration.ZERO)).isFalse();
        }

        assertThat(admission.remembered()).isBetween(1, SecondMissAdmission.REMEMBERED);
    }
}
