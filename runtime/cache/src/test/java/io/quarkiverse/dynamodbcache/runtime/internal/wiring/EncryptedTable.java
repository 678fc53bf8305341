package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.lang.reflect.Type;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.dynamodbcache.DataKeyProvider;
import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Billing;
import io.quarkiverse.dynamodbcache.runtime.internal.config.CacheSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Compression;
import io.quarkiverse.dynamodbcache.runtime.internal.config.EncryptionSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.LeaseSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Lifetime;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Staleness;
import io.quarkiverse.dynamodbcache.runtime.internal.config.StorageSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableCreation;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.WriteFailures;
import io.quarkiverse.dynamodbcache.runtime.internal.encryption.Encryption;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Keyspace;
import io.quarkiverse.dynamodbcache.runtime.internal.store.LargeValues;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A table, and caches on it that encrypt. */
final class EncryptedTable {

    static final String OLD = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    static final String NEW = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";

    static final String CACHE = "sealed";

    final InMemoryItemStore items = new InMemoryItemStore();
    private final InstantSource clock;

    EncryptedTable(InstantSource clock) {
        this.clock = clock;
    }

    static EncryptionSettings keys(String... keys) {
        return new EncryptionSettings(List.of(keys), Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    static EncryptionSettings hashing(String secret) {
        return new EncryptionSettings(List.of(NEW), Optional.empty(), Optional.empty(), true, Optional.of(secret));
    }

    DynamoDbCache cache(EncryptionSettings encryption, Type... types) {
        return cache(settings("", CACHE, Optional.of(encryption), false), Optional.empty(), types);
    }

    DynamoDbCache plain(Type... types) {
        return cache(settings("", CACHE, Optional.empty(), false), Optional.empty(), types);
    }

    DynamoDbCache elsewhere(String prefix, String name) {
        return cache(settings(prefix, name, Optional.of(keys(NEW)), false), Optional.empty());
    }

    /** As if the items of this table had been restored from another one, or belonged to it. */
    DynamoDbCache inTable(String table) {
        return cache(settings("", CACHE, Optional.of(keys(NEW)), false, table), Optional.empty());
    }

    DynamoDbCache hashingElsewhere(String name) {
        return cache(settings("", name, Optional.of(hashing(OLD)), false), Optional.empty());
    }

    DynamoDbCache asking(DataKeyProvider provider) {
        return cache(settings("", CACHE, Optional.of(keys()), false), Optional.of(provider));
    }

    DynamoDbCache leasing() {
        return cache(settings("", CACHE, Optional.of(keys(NEW)), true), Optional.empty());
    }

    private static CacheSettings settings(String prefix, String name, Optional<EncryptionSettings> encryption, boolean lease) {
        return settings(prefix, name, encryption, lease, "table");
    }

    /** Entries live for a minute, and are served for an hour more. */
    private static CacheSettings settings(String prefix, String name, Optional<EncryptionSettings> encryption, boolean lease,
            String table) {
        return new CacheSettings(name, prefix, 1,
                new Lifetime(Optional.of(Duration.ofMinutes(1)), Optional.empty(),
                        new Staleness(Duration.ofHours(1), Optional.empty()), 0, 0),
                Duration.ofMillis(200), Duration.ofSeconds(1), false, WriteFailures.FAIL,
                new StorageSettings(Compression.ZSTD, Optional.empty(), LargeValues.standard(), Optional.empty(), encryption),
                lease ? Optional.of(new LeaseSettings(true, Duration.ofSeconds(5), Duration.ZERO)) : Optional.empty(),
                Optional.empty(), Optional.empty(), new TableSettings(table, TableCreation.NEVER, Billing.ON_DEMAND, 5, 5));
    }

    private DynamoDbCache cache(CacheSettings settings, Optional<DataKeyProvider> provider, Type... types) {
        CacheAssembly assembly = new CacheAssembly(settings, Set.of(), List.of(types), ObjectMapper::new)
                .hidden(Encryption.of(settings, (name, bean) -> Map.of(), provider));
        CacheStack stack = assembly.stack(items.withParts(LargeValues.standard()), clock);
        return assembly.cache(() -> stack);
    }

    static EntryKey key(String key) {
        return key("", CACHE, 1, key);
    }

    static EntryKey key(String prefix, String cache, int version, String key) {
        return new EntryKey(new Keyspace(prefix, cache, version), "s:" + key);
    }

    /** The item of an entry, its parts left out. */
    Map<String, AttributeValue> item(EntryKey key) {
        return items.itemsUnder(key).get(0);
    }

    /** The bytes that are its value. */
    byte[] value(EntryKey key) {
        return Objects.requireNonNull(item(key).get("v")).b().asByteArray();
    }

    /** Puts the item of one entry where that of another one is, as someone does who may write to the table. */
    void copy(EntryKey from, EntryKey to) {
        Map<String, AttributeValue> item = new HashMap<>(item(from));
        item.put("pk", item(to).get("pk"));
        items.putForeign(item);
    }

    void set(EntryKey key, AttributeValue value) {
        Map<String, AttributeValue> item = new HashMap<>(item(key));
        item.put("v", value);
        items.putForeign(item);
    }
}
