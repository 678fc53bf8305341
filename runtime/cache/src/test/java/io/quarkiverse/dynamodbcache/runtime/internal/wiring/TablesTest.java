package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.runtime.internal.RecordedLog;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Billing;
import io.quarkiverse.dynamodbcache.runtime.internal.config.CacheSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.InvalidCacheSettingException;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Lifetime;
import io.quarkiverse.dynamodbcache.runtime.internal.config.StorageSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableCreation;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.WriteFailures;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InvalidationLog;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Keyspace;

class TablesTest {

    private final CountDownLatch askedForClient = new CountDownLatch(1);
    private final AtomicInteger clients = new AtomicInteger();
    private final AtomicLong nanos = new AtomicLong();
    private final Tables tables = new Tables(() -> {
        clients.incrementAndGet();
        askedForClient.countDown();
        throw new IllegalStateException("no client in this test");
    }, nanos::get);

    @Test
    void cachesThatSayTheSameOfTheirTable_shareIt() {
        tables.open(settings("films", "table", TableCreation.NEVER), Account.NONE);

        assertThatCode(() -> tables.open(settings("books", "table", TableCreation.NEVER), Account.NONE))
                .doesNotThrowAnyException();
    }

    @Test
    void cachesThatSayDifferentThingsOfTheirTable_areRefused() {
        tables.open(settings("films", "table", TableCreation.NEVER), Account.NONE);

        assertThatThrownBy(() -> tables.open(settings("books", "table", TableCreation.IF_MISSING), Account.NONE))
                .isInstanceOf(InvalidCacheSettingException.class)
                .hasMessageContaining("Cache 'books'")
                .hasMessageContaining("quarkus.cache.dynamodb.\"books\".table.name");
    }

    @Test
    void cachesWithTablesOfTheirOwn_sayWhatTheyWant() {
        tables.open(settings("films", "table", TableCreation.NEVER), Account.NONE);

        assertThatCode(() -> tables.open(settings("books", "other", TableCreation.IF_MISSING), Account.NONE))
                .doesNotThrowAnyException();
    }

    @Test
    void client_isMadeOnceTheApplicationHasStarted() throws InterruptedException {
        tables.open(settings("films", "table", TableCreation.IF_MISSING), Account.NONE);

        assertThat(askedForClient.getCount()).isEqualTo(1);

        tables.openAll();

        assertThat(askedForClient.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void client_isMadeForWhoeverComesEarlier() {
        ItemStore store = tables.open(settings("films", "table", TableCreation.NEVER), Account.NONE);

        assertThatThrownBy(() -> store.generation(new Keyspace("", "films")).await().atMost(Duration.ofSeconds(20)))
                .isInstanceOf(CacheStoreException.class)
                .hasMessageContaining("no client in this test");
    }

    @Test
    void clientThatCouldNotBeMade_isTriedAgain_butNotByEveryCaller() {
        ItemStore store = tables.open(settings("films", "table", TableCreation.NEVER), Account.NONE);
        ask(store);
        ask(store);

        assertThat(clients).hasValue(1);

        nanos.addAndGet(Retried.PAUSE.toNanos());
        ask(store);
        ask(store);

        assertThat(clients).hasValue(2);
    }

    @Test
    void logWhoseClientCouldNotBeMade_isOpenedLater() {
        CacheSettings settings = settings("films", "table", TableCreation.NEVER);
        tables.open(settings, Account.NONE);
        InvalidationLog log = tables.log(settings, InstantSource.system());
        for (int tries = 1; tries <= 2; tries++) {
            assertThatThrownBy(() -> log.newest().await().atMost(Duration.ofSeconds(20)))
                    .isInstanceOf(CacheStoreException.class);
            assertThat(clients).hasValue(tries);
            nanos.addAndGet(Retried.PAUSE.toNanos());
        }
    }

    @Test
    void operator_isToldOfWhatFailsOnceAMinute() {
        try (RecordedLog log = RecordedLog.begin()) {
            ItemStore store = tables.open(settings("films", "table", TableCreation.NEVER), Account.NONE);
            for (int seconds = 0; seconds <= 60; seconds += 10) {
                ask(store);
                nanos.addAndGet(Duration.ofSeconds(10).toNanos());
            }

            assertThat(log.errors()).hasSize(2).allMatch(line -> line.contains("no client in this test"));
        }
    }

    private static void ask(ItemStore store) {
        assertThatThrownBy(() -> store.generation(new Keyspace("", "films")).await().atMost(Duration.ofSeconds(20)))
                .isInstanceOf(CacheStoreException.class);
    }

    private static CacheSettings settings(String cache, String table, TableCreation creation) {
        return new CacheSettings(cache, "", 1, new Lifetime(Optional.empty(), Optional.empty()), Duration.ofSeconds(1),
                Duration.ofSeconds(1), false, WriteFailures.FAIL, StorageSettings.plain(), Optional.empty(), Optional.empty(),
                Optional.empty(),
                new TableSettings(table, creation, Billing.ON_DEMAND, 5, 5));
    }
}
