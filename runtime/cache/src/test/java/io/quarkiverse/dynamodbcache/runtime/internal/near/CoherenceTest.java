package io.quarkiverse.dynamodbcache.runtime.internal.near;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import com.sun.management.ThreadMXBean;

import io.quarkiverse.dynamodbcache.runtime.internal.config.Billing;
import io.quarkiverse.dynamodbcache.runtime.internal.config.CacheSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Lifetime;
import io.quarkiverse.dynamodbcache.runtime.internal.config.NearSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.StorageSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableCreation;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.WriteFailures;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheMetrics;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.RecordedEvents;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore.Operation;

/** How the log is read again and again, and what that takes. */
class CoherenceTest {

    private final InMemoryItemStore store = new InMemoryItemStore();
    private final RecordedEvents events = new RecordedEvents();
    private final Coherence coherence = Coherence.of(store.log(""), Duration.ofMillis(20), false, InstantSource.system(),
            events);

    private static CacheSettings settings(NearSettings near) {
        return new CacheSettings("books", "", 1, new Lifetime(Optional.empty(), Optional.empty()), Duration.ofSeconds(1),
                Duration.ofSeconds(1), false, WriteFailures.FAIL, StorageSettings.plain(), Optional.empty(), Optional.empty(),
                Optional.of(near), new TableSettings("t", TableCreation.NEVER, Billing.ON_DEMAND, 5, 5));
    }

    private void awaitReads(int reads) {
        await().atMost(Gate.BOUND).until(() -> store.calls(Operation.READ_LOG) >= reads);
    }

    @Test
    void log_isReadAgainAndAgain_alsoAfterAFailure_untilItIsStopped() {
        coherence.start();
        awaitReads(2);
        store.setDown(true);
        await().atMost(Gate.BOUND).until(() -> events.names().contains("nearCacheNotSynced"));
        store.setDown(false);
        awaitReads(store.calls(Operation.READ_LOG) + 3);
        coherence.stop();
        store.forgetCalls();
        await().pollDelay(Duration.ofMillis(200)).until(() -> true);

        // One may have been under way.
        assertThat(store.calls(Operation.READ_LOG)).isLessThanOrEqualTo(1);
    }

    @Test
    void reading_isBegunOnce() {
        for (int i = 0; i < 10; i++) {
            coherence.start();
        }
        awaitReads(1);
        coherence.stop();

        assertThat(store.calls(Operation.NEWEST_BLOCK)).isOne();
    }

    @Test
    void whatWasStopped_isNotBegun() {
        coherence.stop();
        coherence.start();
        await().pollDelay(Duration.ofMillis(100)).until(() -> true);

        assertThat(store.calls()).isEmpty();
    }

    @Test
    void memoryForTenMillionEntries_isTakenWhenTheyAreThere() {
        NearSettings many = new NearSettings(10_000_000, Optional.empty(), Duration.ofSeconds(1));
        coherence.cache(settings(many), many, CacheMetrics.none());
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        coherence.cache(settings(many), many, CacheMetrics.none());

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(2_000_000);
    }
}
