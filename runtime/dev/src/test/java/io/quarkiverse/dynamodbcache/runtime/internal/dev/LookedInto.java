package io.quarkiverse.dynamodbcache.runtime.internal.dev;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.dynamodbcache.DataKeyProvider;
import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.config.CacheSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.DynamoDbCacheConfig;
import io.quarkiverse.dynamodbcache.runtime.internal.config.LaunchDefaults;
import io.quarkiverse.dynamodbcache.runtime.internal.config.RunningApplication;
import io.quarkiverse.dynamodbcache.runtime.internal.encryption.Encryption;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheMeters;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Keyspace;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ListedPage;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Listing;
import io.quarkiverse.dynamodbcache.runtime.internal.wiring.CacheAssembly;
import io.quarkiverse.dynamodbcache.runtime.internal.wiring.CacheParts;
import io.quarkiverse.dynamodbcache.runtime.internal.wiring.CacheStack;
import io.quarkus.cache.runtime.CacheManagerImpl;
import io.quarkus.runtime.LaunchMode;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;

/** A cache of books in memory that can be looked into, and what looks into it. */
final class LookedInto {

    static final String NAME = "books";

    private static final String ALL = "quarkus.cache.dynamodb.";

    /** What a value may be, besides what is simple. */
    record Book(String title, int pages) {
    }

    final DynamoDbCache cache;
    final CacheStack stack;
    final CacheMeters meters = new CacheMeters();
    final DynamoDbCacheJsonRpcService service;

    LookedInto() {
        this(ItemStore.inMemory(NAME), null, Map.of(), Optional.empty());
    }

    /**
     * @param problem why the table cannot be asked; null if it can
     * @param more settings of all caches, by what their names end with
     */
    LookedInto(ItemStore store, @Nullable Throwable problem, Map<String, String> more, Optional<DataKeyProvider> keys) {
        Map<String, String> properties = new HashMap<>(Map.of(ALL + "expire-after-write", "10M"));
        more.forEach((name, value) -> properties.put(ALL + name, value));
        CacheSettings settings = settings(config(properties));
        CacheAssembly assembly = new CacheAssembly(settings, Set.of(), List.of(Book.class, String.class, byte[].class),
                ObjectMapper::new).hidden(Encryption.of(settings, (name, bean) -> Map.of(), keys));
        stack = assembly.stack(store, InstantSource.system());
        cache = assembly.cache(() -> stack);
        Uni<Listing> listing = problem == null ? Uni.createFrom().item(new ScannedListing(store))
                : Uni.createFrom().failure(problem);
        ShownCaches caches = new ShownCaches();
        caches.show(new CacheParts(settings, () -> stack,
                () -> ValueCodec.of(NAME, List.of(Book.class, String.class, byte[].class), ObjectMapper::new), store, listing,
                InstantSource.system()));
        service = new DynamoDbCacheJsonRpcService(caches, new CacheManagerImpl(Map.of(NAME, cache)), meters,
                new ObjectMapper());
    }

    static SmallRyeConfig config(Map<String, String> properties) {
        return new SmallRyeConfigBuilder().withMapping(DynamoDbCacheConfig.class)
                .addDiscoveredConverters()
                .withSources(new PropertiesConfigSource(properties, "shop.properties", 100)).build();
    }

    static CacheSettings settings(SmallRyeConfig config) {
        return CacheSettings.of(NAME, config.getConfigMapping(DynamoDbCacheConfig.class),
                LaunchDefaults.of(LaunchMode.DEVELOPMENT), new RunningApplication(Optional.of("shop"), List.of("dev")));
    }

    static <T extends @Nullable Object> T answer(Uni<T> question) {
        return question.await().atMost(Duration.ofSeconds(30));
    }

    EntriesPage entries() {
        return answer(service.entries(NAME, null, null));
    }

    EntriesPage entriesAfter(ItemKey last) {
        return answer(service.entries(NAME, last.partitionKey(), last.sortKey()));
    }

    String idOf(Object key) {
        return stack.keys().of(key).encoded();
    }

    /** Of one key after the other. */
    private record ScannedListing(ItemStore store) implements Listing {

        @Override
        public Uni<ListedPage> page(Keyspace space, @Nullable ItemKey after, int most) {
            return store.scan(space).collect().asList().map(keys -> page(keys, after, most));
        }

        private static ListedPage page(List<EntryKey> keys, @Nullable ItemKey after, int most) {
            List<EntryKey> left = keys.stream().sorted(Comparator.comparing(EntryKey::encoded))
                    .filter(key -> after == null || key.encoded().compareTo(after.partitionKey()) > 0).toList();
            return left.size() <= most ? new ListedPage(left, null)
                    : new ListedPage(left.subList(0, most), new ItemKey(left.get(most - 1).encoded(), "e"));
        }
    }
}
