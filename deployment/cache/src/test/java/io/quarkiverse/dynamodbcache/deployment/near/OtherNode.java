package io.quarkiverse.dynamodbcache.deployment.near;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Billing;
import io.quarkiverse.dynamodbcache.runtime.internal.config.CacheSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Lifetime;
import io.quarkiverse.dynamodbcache.runtime.internal.config.NearSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.StorageSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableCreation;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.WriteFailures;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.CacheLayer;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.CacheLayers;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.NearNode;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.PauseAndChance;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.Watch;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheEvents;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheMetrics;
import io.quarkiverse.dynamodbcache.runtime.internal.near.Coherence;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InvalidationLog;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.LargeValues;
import io.quarkiverse.dynamodbcache.runtime.internal.store.TableAccess;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** A node with the same caches on the same table, which keeps nothing itself. */
final class OtherNode {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ValueCodec codec = ValueCodec.of("near", List.of(), ObjectMapper::new);
    private final CacheSettings settings;
    private final ItemStore store;
    private final CacheLayer telling;
    private final CacheLayer silent;

    OtherNode(String cache, DynamoDbAsyncClient client) {
        TableAccess access = new TableAccess(cache, "quarkus-cache", PATIENCE, true);
        InstantSource clock = InstantSource.system();
        CacheEvents events = CacheEvents.logged(cache, clock);
        settings = new CacheSettings(cache, "", 1, new Lifetime(Optional.empty(), Optional.empty()), PATIENCE, Duration.ZERO,
                true, WriteFailures.FAIL, StorageSettings.plain(), Optional.empty(), Optional.empty(),
                Optional.of(new NearSettings(0, Optional.empty(), Duration.ofSeconds(1))),
                new TableSettings(access.table(), TableCreation.NEVER, Billing.ON_DEMAND, 5, 5));
        store = ItemStore.inTable(access, LargeValues.standard(), client);
        Coherence coherence = Coherence.of(InvalidationLog.inTable(access, "", clock, client), Duration.ofSeconds(1), true,
                clock, events);
        silent = CacheLayers.assemble(settings, store, null, clock, Watch.of(events), PauseAndChance.until(() -> false));
        telling = CacheLayers.assemble(settings, store, NearNode.of(settings, coherence, CacheMetrics.none()), clock,
                Watch.of(events),
                PauseAndChance.until(() -> false));
    }

    void put(String key, String value) {
        telling.put(key(key), codec.encode(value), EntryOptions.configured()).await().atMost(PATIENCE);
    }

    void invalidateAll() {
        telling.invalidateAll().await().atMost(PATIENCE);
    }

    /** Tells no one. */
    void putInSilence(String key, String value) {
        silent.put(key(key), codec.encode(value), EntryOptions.configured()).await().atMost(PATIENCE);
    }

    /** Tells no one. */
    void deleteInSilence(String key) {
        store.delete(key(key)).await().atMost(PATIENCE);
    }

    private EntryKey key(String key) {
        return new EntryKey(settings.space(), "s:" + key);
    }
}
