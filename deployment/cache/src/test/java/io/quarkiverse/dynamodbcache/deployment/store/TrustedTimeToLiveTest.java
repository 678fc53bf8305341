package io.quarkiverse.dynamodbcache.deployment.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.deployment.devservices.FreshDynamoDb;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Billing;
import io.quarkiverse.dynamodbcache.runtime.internal.config.CacheSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Lifetime;
import io.quarkiverse.dynamodbcache.runtime.internal.config.StorageSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableCreation;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.WriteFailures;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.LargeValues;
import io.quarkiverse.dynamodbcache.runtime.internal.store.MovedClock;
import io.quarkiverse.dynamodbcache.runtime.internal.store.TableAccess;
import io.quarkiverse.dynamodbcache.runtime.internal.table.CacheTable;
import io.quarkiverse.dynamodbcache.runtime.internal.wiring.CacheAssembly;
import io.quarkiverse.dynamodbcache.runtime.internal.wiring.CacheStack;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/**
 * A backend that trusts the table to delete what has expired is wrong: DynamoDB takes days. DynamoDB Local takes a second, and
 * so hides it; the table in memory never deletes, and shows it.
 */
class TrustedTimeToLiveTest {

    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final TableSettings TABLE = new TableSettings("trusted", TableCreation.IF_MISSING, Billing.ON_DEMAND, 5, 5);

    private final MovedClock clock = new MovedClock(Instant.parse("2026-01-01T12:00:00Z"));

    private static DynamoDbCache cache(ItemStore store, InstantSource clock, Duration lifetime) {
        CacheSettings settings = new CacheSettings("prices", "", 1, new Lifetime(Optional.of(lifetime), Optional.empty()),
                BOUND,
                Duration.ofSeconds(1), true, WriteFailures.FAIL, StorageSettings.plain(), Optional.empty(), Optional.empty(),
                Optional.empty(),
                TABLE);
        CacheAssembly assembly = new CacheAssembly(settings, Set.of(), List.of(), ObjectMapper::new);
        CacheStack stack = assembly.stack(store, clock);
        DynamoDbCache cache = assembly.cache(() -> stack);
        cache.put("pen", "1.20").await().atMost(BOUND);
        return cache;
    }

    private static boolean isHit(DynamoDbCache cache) {
        return cache.containsKey("pen").await().atMost(BOUND);
    }

    @Test
    void tableInMemory_showsTheHonestBackendGreen() {
        DynamoDbCache cache = cache(ItemStore.inMemory("prices"), clock, Duration.ofMinutes(10));
        clock.move(Duration.ofMinutes(11));

        assertThat(isHit(cache)).isFalse();
    }

    @Test
    void tableInMemory_showsTheTrustingBackendRed() {
        DynamoDbCache cache = cache(new TrustingStore(ItemStore.inMemory("prices")), clock, Duration.ofMinutes(10));
        clock.move(Duration.ofMinutes(11));

        assertThat(isHit(cache)).isTrue();
    }

    @Test
    void dynamoDbLocal_showsTheTrustingBackendGreen() {
        try (DynamoDbAsyncClient client = FreshDynamoDb.client()) {
            CacheTable.of(TABLE, client).setUp().await().atMost(BOUND);
            ItemStore table = ItemStore.inTable(new TableAccess("prices", TABLE.name(), BOUND, true), LargeValues.standard(),
                    client);
            DynamoDbCache cache = cache(new TrustingStore(table), InstantSource.system(), Duration.ofSeconds(1));

            await().atMost(BOUND).until(() -> !isHit(cache));
        }
    }
}
