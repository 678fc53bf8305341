package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.store.BatchOutcome;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore.Operation;
import io.smallrye.mutiny.Uni;

/** What may overtake a load, the request it makes, and what the cache has afterwards. */
enum Overtaking {
    PUT(Operation.WRITE, "new"),
    INVALIDATE(Operation.DELETE, null),
    INVALIDATE_ALL(Operation.ADVANCE, null),
    INVALIDATE_IF(Operation.SCAN, null),
    PUT_MANY(Operation.WRITE_MANY, "new"),
    INVALIDATE_MANY(Operation.DELETE_MANY, null);

    final Operation request;
    final @Nullable String left;

    Overtaking(Operation request, @Nullable String left) {
        this.request = request;
        this.left = left;
    }

    Uni<?> on(Node node) {
        return Uni.createFrom().deferred(() -> switch (this) {
            case PUT -> node.putting("new");
            case INVALIDATE -> node.top.invalidate(Node.KEY);
            case INVALIDATE_ALL -> node.top.invalidateAll();
            case INVALIDATE_IF -> node.top.invalidateIf(Node.KEY::equals);
            case PUT_MANY -> told(
                    node.top.putMany(Map.of(Node.KEY, node.codec.encode("new")), EntryOptions.configured()));
            case INVALIDATE_MANY -> told(node.top.invalidateMany(Set.of(Node.KEY)));
        });
    }

    /** As the caller is told of it. */
    private static Uni<?> told(Uni<BatchOutcome> write) {
        return write.invoke(outcome -> outcome.failures().values().forEach(failure -> {
            throw (CacheStoreException) failure;
        }));
    }
}
