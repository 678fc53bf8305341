package io.quarkiverse.dynamodbcache.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.EntryOptions;

class FakeCachesTest {

    record Price(String product, LocalDate since, int cents) {
    }

    private static final Price PEN = new Price("pen", LocalDate.of(2026, 1, 1), 120);

    private final TestClock clock = new TestClock();
    private final FakeCaches caches = FakeCaches.inMemory(clock).expireAfterWrite(Duration.ofMinutes(10));
    private final DynamoDbCache prices = caches.cache("prices", Price.class);
    private final AtomicInteger loads = new AtomicInteger();

    private Price pen() {
        return prices.<String, Price> get("pen", product -> {
            loads.incrementAndGet();
            return PEN;
        }).await().indefinitely();
    }

    @Test
    void value_isLoadedOnce_andReadBackAsItWas() {
        assertThat(pen()).isEqualTo(PEN);
        assertThat(pen()).isEqualTo(PEN).isNotSameAs(PEN);

        assertThat(loads).hasValue(1);
        caches.probe("prices").assertLoadedOnce("pen");
        caches.probe("prices").assertHit("pen");
    }

    @Test
    void entryOfTenMinutes_isGoneAfterEleven() {
        pen();
        clock.advance(Duration.ofMinutes(11));

        caches.probe("prices").assertMiss("pen");
        pen();
        caches.probe("prices").assertLoaded("pen", 2);
    }

    @Test
    void invalidatedEntry_isAMiss() {
        pen();
        prices.invalidateAll().await().indefinitely();

        caches.probe("prices").assertMiss("pen");
    }

    @Test
    void calls_areThoseOfTheCache_notThoseOfTheProbe() {
        pen();
        CacheCalls cold = caches.probe("prices").calls();
        caches.probe("prices").assertHit("pen");
        pen();
        CacheCalls warm = caches.probe("prices").calls();

        assertThat(cold).extracting(CacheCalls::reads, CacheCalls::writes).containsExactly(1, 1);
        assertThat(warm.total()).isEqualTo(cold.total() + 1);
    }

    @Test
    void throttledReads_fallBackToTheLoader_asOftenAsWanted() {
        pen();
        caches.probe("prices").faults().throttleNext(1);

        pen();
        pen();
        caches.probe("prices").assertLoaded("pen", 2);
    }

    @Test
    void tableThatIsDown_failsWrites_untilItIsUpAgain() {
        caches.probe("prices").faults().down();

        assertThatThrownBy(() -> prices.put("pen", PEN).await().indefinitely())
                .isInstanceOf(CacheStoreException.class).hasMessageContaining("'prices'");

        caches.probe("prices").faults().none();
        assertThatCode(() -> prices.put("pen", PEN).await().indefinitely()).doesNotThrowAnyException();
    }

    @Test
    void latencyBeyondTheTimeout_isAFailure() {
        caches.probe("prices").faults().latency(Duration.ofDays(1));

        assertThatThrownBy(() -> prices.invalidate("pen").await().indefinitely())
                .isInstanceOf(CacheStoreException.class).hasMessageContaining("did not answer within 2000 ms");
    }

    @Test
    void latency_letsTheAnswerThrough() {
        pen();
        caches.probe("prices").faults().latency(Duration.ofMillis(1));

        assertThat(pen()).isEqualTo(PEN);
        assertThat(loads).hasValue(1);
    }

    @Test
    void wrongExpectations_sayWhatIsWrong() {
        pen();
        ProbedCache probe = caches.probe("prices");

        assertThatThrownBy(() -> probe.assertLoaded("pen", 2)).isInstanceOf(AssertionError.class)
                .hasMessage("Cache 'prices', key s:pen: expected to be loaded 2 times, but was loaded once in this test");
        assertThatThrownBy(() -> probe.assertMiss("pen")).isInstanceOf(AssertionError.class)
                .hasMessage("Cache 'prices', key s:pen: expected a miss, but a value is cached");
        assertThatThrownBy(() -> probe.assertHit("ink")).isInstanceOf(AssertionError.class)
                .hasMessage("Cache 'prices', key s:ink: expected a hit, but no value is cached");
    }

    @Test
    void unknownCache_isRefused() {
        assertThatThrownBy(() -> caches.probe("rates")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'rates'").hasMessageContaining("cache(\"rates\")");
    }

    @Test
    void time_doesNotGoBack() {
        assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keyFunction_isAsked_byTheCacheAndItsProbe() {
        DynamoDbCache oddAndEven = caches.keys((cache, key) -> Optional.of(key.hashCode() % 2 == 0 ? "even" : "odd"))
                .cache("numbers");
        oddAndEven.put(2, "two").await().indefinitely();

        assertThat(oddAndEven.<String> getIfPresent(4).await().indefinitely()).isEqualTo("two");
        caches.probe("numbers").assertHit(6);
        caches.probe("numbers").assertMiss(5);
    }

    @Test
    void entryOutdatedByATag_isAMiss() {
        prices.put("pen", PEN, EntryOptions.taggedWith("office")).await().indefinitely();

        caches.probe("prices").assertHit("pen");
        prices.invalidateTag("office").await().indefinitely();
        caches.probe("prices").assertMiss("pen");
    }

    @Test
    void probe_looksIntoTheVersionOfTheCache() {
        pen();
        prices.version(2).get("pen", product -> PEN).await().indefinitely();

        caches.probe("prices").assertLoadedOnce("pen");
        prices.bumpVersion("pen").await().indefinitely();
        caches.probe("prices").assertMiss("pen");
        assertThat(prices.version(2).<Price> getIfPresent("pen").await().indefinitely()).isEqualTo(PEN);
    }
}
