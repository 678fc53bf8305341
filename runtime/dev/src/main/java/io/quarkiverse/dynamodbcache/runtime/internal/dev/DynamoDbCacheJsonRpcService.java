package io.quarkiverse.dynamodbcache.runtime.internal.dev;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.UnreadableValueException;
import io.quarkiverse.dynamodbcache.runtime.internal.config.WriteFailures;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheMeters;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;
import io.quarkiverse.dynamodbcache.runtime.internal.wiring.CacheParts;
import io.quarkiverse.dynamodbcache.runtime.internal.wiring.CacheStack;
import io.quarkus.cache.CacheManager;
import io.quarkus.runtime.annotations.JsonRpcDescription;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/**
 * What the page of the Dev UI calls. A table that cannot be asked is a part of the answer. A key is given as it was told: as it
 * is stored.
 */
@ApplicationScoped
public class DynamoDbCacheJsonRpcService {

    private final ShownCaches caches;
    private final CacheManager manager;
    private final CacheMeters meters;
    private final ObjectMapper json;

    DynamoDbCacheJsonRpcService(ShownCaches caches, CacheManager manager, CacheMeters meters, ObjectMapper json) {
        this.caches = caches;
        this.manager = manager;
        this.meters = meters;
        this.json = json;
    }

    @JsonRpcDescription("The caches in DynamoDB: where they are, their hit rate, and the read and write units they have spent")
    public List<CacheSummary> caches() {
        return caches.all(manager).stream().map(cache -> CacheSummary.of(cache.settings(), meters)).toList();
    }

    @JsonRpcDescription("The settings of a DynamoDB cache that are in force and where each comes from, and its units by request")
    public CacheDetails details(@JsonRpcDescription("The name of the cache") String cache) {
        CacheParts parts = caches.of(cache);
        SmallRyeConfig config = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
        return new CacheDetails(CacheSummary.of(parts.settings(), meters), new SettingsInForce(parts.settings(), config).all(),
                Spent.of(cache, meters));
    }

    @JsonRpcDescription("The generation of a DynamoDB cache, which invalidating all of it counts on. Costs 1 read unit")
    public Uni<ShownGeneration> generation(@JsonRpcDescription("The name of the cache") String cache) {
        return ShownGeneration.of(caches.of(cache));
    }

    @JsonRpcDescription("The next entries of a DynamoDB cache. Scans a part of its table, which costs read units")
    public Uni<EntriesPage> entries(@JsonRpcDescription("The name of the cache") String cache,
            @JsonRpcDescription("The partition key in 'next' of the page before; none to begin") @Nullable String afterPartitionKey,
            @JsonRpcDescription("The sort key in 'next' of the page before; none to begin") @Nullable String afterSortKey) {
        return new Entries(caches.of(cache))
                .after(afterPartitionKey == null || afterSortKey == null ? null : new ItemKey(afterPartitionKey, afterSortKey));
    }

    @JsonRpcDescription("The value of an entry of a DynamoDB cache, as text or JSON")
    public Uni<ShownValue> value(@JsonRpcDescription("The name of the cache") String cache,
            @JsonRpcDescription("The id of the entry") String id) {
        CacheParts parts = caches.of(cache);
        CacheStack stack = parts.stack().get();
        return stack.top().item(new EntryKey(stack.keys().space(), id))
                // Reading it back is the application's code, which may take its time.
                .emitOn(Infrastructure.getDefaultExecutor())
                .map(item -> item == null
                        ? ShownValue.none(asFarAsTold(parts,
                                "The entry is not there any more: it has expired, or was invalidated"))
                        : shown(parts, item))
                .onFailure().recoverWithItem(failure -> ShownValue.none(Problem.of(failure)));
    }

    private ShownValue shown(CacheParts cache, StoredItem item) {
        try {
            return ShownValue.of(cache.values().get().decode(item.value()), () -> json);
        } catch (UnreadableValueException e) {
            return ShownValue.none(("The value cannot be read back: %s. The next get loads it anew.").formatted(Problem.of(e)));
        }
    }

    @JsonRpcDescription("Invalidate one entry of a DynamoDB cache")
    public Uni<Outcome> invalidate(@JsonRpcDescription("The name of the cache") String cache,
            @JsonRpcDescription("The id of the entry") String id) {
        CacheParts parts = caches.of(cache);
        CacheStack stack = parts.stack().get();
        return Outcome.of(stack.top().invalidate(new EntryKey(stack.keys().space(), id)),
                asFarAsTold(parts, "Invalidated the entry"));
    }

    @JsonRpcDescription("Invalidate all entries of a DynamoDB cache")
    public Uni<Outcome> invalidateAll(@JsonRpcDescription("The name of the cache") String cache) {
        CacheParts parts = caches.of(cache);
        return Outcome.of(parts.stack().get().top().invalidateAll(),
                asFarAsTold(parts, "Invalidated all entries of '%s'".formatted(cache)));
    }

    /** Of a cache that keeps failures from its callers, this one cannot tell either. */
    private static String asFarAsTold(CacheParts cache, String done) {
        return done + (cache.settings().writeFailures() == WriteFailures.LOG
                ? ", or the log says why not (write-failures=log)."
                : ".");
    }
}
