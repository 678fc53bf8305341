package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore.Operation;
import io.smallrye.mutiny.Uni;

/** What may overtake a load, the request it makes, and what the cache has afterwards. */
enum Overtaking {
    PUT(Operation.WRITE, "new"),
    INVALIDATE(Operation.DELETE, null),
    INVALIDATE_ALL(Operation.ADVANCE, null),
    INVALIDATE_IF(Operation.SCAN, null);

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
        });
    }
}
