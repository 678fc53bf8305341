package io.quarkiverse.dynamodbcache.testing.internal.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Lifetime;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.wiring.CacheAssembly;
import io.quarkiverse.dynamodbcache.testing.FakeCache;
import io.quarkiverse.dynamodbcache.testing.Isolation;
import io.quarkiverse.dynamodbcache.testing.TestClock;
import io.quarkiverse.dynamodbcache.testing.internal.lifecycle.TestRun;

/** What the failure of a test says of the caches of the tests before it, and what a fake is refused for. */
class CachedElsewhereTest {

    private final AssertionError failure = new AssertionError("expected 1.20");
    private final TestClock clock = new TestClock();
    private final TestedCaches caches = new TestedCaches(clock);
    private final CacheParticipant participant = new CacheParticipant(caches);
    private final DynamoDbCache prices = prices();
    private int runs;

    private DynamoDbCache prices() {
        CacheAssembly assembly = PlainCache.assembly("prices",
                new Lifetime(Optional.of(Duration.ofMinutes(10)), Optional.empty()), List.of(), new ObjectMapper());
        return assembly.cache(caches.of(assembly, ItemStore.inMemory("prices"), Optional.empty()));
    }

    private void warm() {
        prices.put("pen", "1.20").await().indefinitely();
    }

    private void run(String method, Runnable steps, Optional<Throwable> outcome) {
        TestRun test = testRun(method);
        participant.begin(test);
        steps.run();
        participant.end(test, outcome);
    }

    private TestRun testRun(String method) {
        try {
            return new TestRun("run" + runs++, Suite.class, Suite.class.getDeclaredMethod(method), Isolation.NAMESPACE);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void expectPenToBeCached() {
        prices.containsKey("pen").await().indefinitely();
    }

    /** The tests whose life is played here. */
    static class Suite {

        void warms() {
        }

        void expects() {
        }

        @FakeCache("rates")
        void fakesAnother() {
        }
    }

    @Test
    void failure_saysWhoCachedWhatTheTestMissed() {
        run("warms", this::warm, Optional.empty());
        run("expects", this::expectPenToBeCached, Optional.of(failure));

        assertThat(failure.getSuppressed()).singleElement().asString()
                .contains("cache 'prices', key s:pen: cached by CachedElsewhereTest$Suite.warms");
    }

    @Test
    void entriesOfABatch_areEachWrittenDown_andMissed() {
        run("warms", () -> prices.putAll(Map.of("pen", "1.20", "ink", "3.40")).await().indefinitely(), Optional.empty());
        run("warms", () -> prices.invalidateAll(List.of("ink")).await().indefinitely(), Optional.empty());
        run("expects", () -> prices.getAll(List.of("pen", "ink")).await().indefinitely(), Optional.of(failure));

        assertThat(failure.getSuppressed()).singleElement().asString()
                .contains("key s:pen: cached by CachedElsewhereTest$Suite.warms").doesNotContain("s:ink");
    }

    @Test
    void failure_saysWhatTheStartHasCached() {
        warm();
        run("expects", this::expectPenToBeCached, Optional.of(failure));

        assertThat(failure.getSuppressed()).singleElement().asString().contains("cached by the start of the application");
    }

    @Test
    void failure_saysNothingOfWhatIsNoHitAnyMore() {
        run("warms", () -> {
            warm();
            prices.invalidate("pen").await().indefinitely();
        }, Optional.empty());
        run("warms", () -> {
            warm();
            prices.invalidateAll().await().indefinitely();
        }, Optional.empty());
        run("expects", this::expectPenToBeCached, Optional.of(failure));

        assertThat(failure.getSuppressed()).isEmpty();
    }

    @Test
    void runsOfARepeatedTest_areTestsOfTheirOwn() {
        run("warms", this::warm, Optional.empty());
        run("warms", this::expectPenToBeCached, Optional.of(failure));

        assertThat(failure.getSuppressed()).singleElement().asString().contains("cached by CachedElsewhereTest$Suite.warms");
    }

    @Test
    void fakeOfAnUnknownCache_isRefused_andLeavesTheClockAlone() {
        assertThat(catchThrowable(() -> participant.begin(testRun("fakesAnother"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("@FakeCache: there is no DynamoDB cache 'rates'. Those of the application are [prices]");

        Instant now = InstantSource.system().instant();
        assertThat(clock.instant()).isAfterOrEqualTo(now);
    }
}
