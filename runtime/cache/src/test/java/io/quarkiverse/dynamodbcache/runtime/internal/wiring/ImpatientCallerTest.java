package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Billing;
import io.quarkiverse.dynamodbcache.runtime.internal.config.CacheSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Lifetime;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Staleness;
import io.quarkiverse.dynamodbcache.runtime.internal.config.StorageSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableCreation;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.WriteFailures;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.MovedClock;
import io.smallrye.mutiny.Uni;

/** Callers who do not wait for a load that takes longer than the soft timeout. */
class ImpatientCallerTest {

    private static final Duration LIFE = Duration.ofSeconds(10);
    /** Long enough for a loader to be begun on a machine that does other things: after it, another thread would do that. */
    private static final Duration LIMIT = Duration.ofMillis(200);

    private final Threads threads = new Threads();
    private final MovedClock clock = new MovedClock(Instant.parse("2030-01-01T00:00:00Z"));
    private final Gate loading = new Gate();
    private final DynamoDbCache cache = cache();

    private DynamoDbCache cache() {
        CacheSettings settings = new CacheSettings("books", "", 1,
                new Lifetime(Optional.of(LIFE), Optional.empty(),
                        new Staleness(Duration.ofMinutes(1), Optional.of(LIMIT)), 0, 0),
                Duration.ofSeconds(1), Duration.ofSeconds(1), false, WriteFailures.FAIL, StorageSettings.plain(),
                Optional.empty(), Optional.empty(), Optional.empty(),
                new TableSettings("table", TableCreation.NEVER, Billing.ON_DEMAND, 5, 5));
        CacheAssembly assembly = new CacheAssembly(settings, Set.of(), List.of(), ObjectMapper::new);
        CacheStack stack = assembly.stack(new InMemoryItemStore(threads.sdk), clock);
        return assembly.cache(() -> stack);
    }

    @AfterEach
    void end() {
        loading.release();
        threads.close();
    }

    private void expire() {
        TestCache.answer(cache.put("k", "old"));
        clock.move(LIFE);
    }

    @Test
    void blockingLoader_runsOnAWorker_ifAnExpiredValueIsAtHand() {
        expire();
        AtomicReference<Thread> loadedOn = new AtomicReference<>();
        String value = TestCache.answer(cache.get("k", key -> {
            loadedOn.set(Thread.currentThread());
            loading.pass();
            return "new";
        }));

        assertThat(value).isEqualTo("old");
        loading.awaitArrival();
        assertThat(loadedOn.get()).isNotNull().isNotEqualTo(Thread.currentThread());
    }

    @Test
    void asynchronousLoader_isCalledOnTheThreadOfItsCaller() {
        expire();
        Thread caller = Thread.currentThread();
        AtomicReference<Thread> calledOn = new AtomicReference<>();
        String value = TestCache.answer(cache.getAsync("k", key -> {
            calledOn.set(Thread.currentThread());
            return Uni.createFrom().completionStage(loading.pass(() -> "new"));
        }));

        assertThat(value).isEqualTo("old");
        assertThat(calledOn).hasValue(caller);
    }

    @Test
    void blockingLoader_runsOnTheThreadOfItsCaller_ifThereIsNoExpiredValue() {
        Thread caller = Thread.currentThread();

        assertThat(TestCache.<Boolean> answer(cache.get("k", key -> Thread.currentThread().equals(caller)))).isTrue();
    }
}
