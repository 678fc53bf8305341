package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Ticker;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Billing;
import io.quarkiverse.dynamodbcache.runtime.internal.config.CacheSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Lifetime;
import io.quarkiverse.dynamodbcache.runtime.internal.config.NearSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.StorageSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableCreation;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.WriteFailures;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.RecordedEvents;
import io.quarkiverse.dynamodbcache.runtime.internal.near.MovedTicker;
import io.quarkiverse.dynamodbcache.runtime.internal.near.SteeredCoherence;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore.Operation;
import io.quarkiverse.dynamodbcache.runtime.internal.store.MovedClock;
import io.quarkus.runtime.ShutdownContext;
import io.smallrye.mutiny.Uni;

/** Which caches have what in common, and which keep nothing. */
class NearCachesTest {

    private static final NearSettings NEAR = new NearSettings(100, Optional.empty(), Duration.ofSeconds(1));

    private final InMemoryItemStore store = new InMemoryItemStore();
    private final MovedClock clock = new MovedClock(Instant.parse("2030-01-01T00:00:00Z"));
    private final MovedTicker ticker = new MovedTicker();
    private final SteeredCoherence told = SteeredCoherence.of(store.log(""), clock, ticker, new RecordedEvents());
    private final CacheAssembly assembly = new CacheAssembly(settings("books", "", Optional.of(NEAR)), Set.of(), List.of(),
            ObjectMapper::new);

    private static CacheSettings settings(String cache, String prefix, Optional<NearSettings> near) {
        return new CacheSettings(cache, prefix, 1, new Lifetime(Optional.of(Duration.ofHours(1)), Optional.empty()),
                Duration.ofSeconds(1), Duration.ofSeconds(1), false, WriteFailures.FAIL, StorageSettings.plain(),
                Optional.empty(), Optional.empty(), near, new TableSettings("t", TableCreation.NEVER, Billing.ON_DEMAND, 5, 5));
    }

    private static <T> T answer(Uni<T> question) {
        return question.await().atMost(Gate.BOUND);
    }

    private DynamoDbCache cache(CacheStack stack) {
        return assembly.cache(() -> stack);
    }

    private void rest() {
        told.sync();
        ticker.move(Duration.ofSeconds(6));
        clock.move(Duration.ofSeconds(6));
        told.sync();
    }

    private int readsOf(DynamoDbCache cache) {
        int before = store.calls(Operation.READ);
        assertThat((String) Objects.requireNonNull(answer(cache.getIfPresent("key")))).startsWith("value");
        return store.calls(Operation.READ) - before;
    }

    @Test
    void hit_isAnsweredWithoutTheTable_onceSomeoneSubscribes() {
        DynamoDbCache cache = cache(assembly.stack(store, Optional.of(told.coherence()), clock));
        answer(cache.put("key", "value"));
        rest();
        readsOf(cache);
        Uni<String> hit = cache.get("key", key -> "not asked for");
        answer(cache.put("key", "value 2"));

        assertThat(answer(hit)).isEqualTo("value 2");

        rest();
        readsOf(cache);
        int before = store.calls(Operation.READ);

        assertThat(answer(hit)).isEqualTo("value 2");
        assertThat(store.calls(Operation.READ)).isEqualTo(before);
    }

    @Test
    void cachedNull_isServedFromMemory() {
        DynamoDbCache cache = cache(assembly.stack(store, Optional.of(told.coherence()), clock));
        answer(cache.put("key", null));
        rest();
        answer(cache.getIfPresent("key"));
        int before = store.calls(Operation.READ);

        assertThat((Object) answer(cache.get("key", key -> "not asked for"))).isNull();
        assertThat(store.calls(Operation.READ)).isEqualTo(before);
    }

    @Test
    void versions_haveEntriesOfTheirOwn() {
        DynamoDbCache cache = cache(assembly.stack(store, Optional.of(told.coherence()), clock));
        answer(cache.put("key", "value 1"));
        answer(cache.version(2).put("key", "value 2"));
        rest();
        readsOf(cache);
        readsOf(cache.version(2));

        assertThat(readsOf(cache) + readsOf(cache.version(2))).isZero();
        assertThat((String) answer(cache.getIfPresent("key"))).isEqualTo("value 1");
        assertThat((String) answer(cache.version(2).getIfPresent("key"))).isEqualTo("value 2");
    }

    @Test
    void stackOfATest_keepsNothing() {
        DynamoDbCache cache = cache(assembly.stack("test", store, clock, UnaryOperator.identity()));
        answer(cache.put("key", "value"));
        rest();

        assertThat(readsOf(cache)).isOne();
        assertThat(readsOf(cache)).isOne();
        assertThat(store.calls(Operation.APPEND)).isZero();
    }

    @Test
    void cachesOfOnePrefix_areToldTogether_andThoseWithoutANearCacheNotAtAll() {
        List<Runnable> atTheEnd = new ArrayList<>();
        Tables tables = new Tables(() -> {
            throw new IllegalStateException("no client in this test");
        }, Ticker.systemTicker());
        NearCaches nearCaches = new NearCaches(tables, InstantSource.system(), shutdown(atTheEnd));
        CacheSettings books = settings("books", "", Optional.of(NEAR));
        CacheSettings films = settings("films", "", Optional.of(NEAR));
        CacheSettings elsewhere = settings("books", "shop", Optional.of(NEAR));
        CacheSettings far = settings("far", "", Optional.empty());
        for (CacheSettings each : List.of(books, films, elsewhere, far)) {
            tables.open(each, Account.NONE);
            nearCaches.add(each);
        }

        assertThat(nearCaches.coherence(books)).isPresent().isEqualTo(nearCaches.coherence(films));
        assertThat(nearCaches.coherence(elsewhere)).isPresent().isNotEqualTo(nearCaches.coherence(books));
        assertThat(nearCaches.coherence(far)).isEmpty();
        assertThat(atTheEnd).hasSize(2);
    }

    private static ShutdownContext shutdown(List<Runnable> tasks) {
        return new ShutdownContext() {

            @Override
            public void addShutdownTask(Runnable task) {
                tasks.add(task);
            }

            @Override
            public void addLastShutdownTask(Runnable task) {
                tasks.add(task);
            }
        };
    }
}
