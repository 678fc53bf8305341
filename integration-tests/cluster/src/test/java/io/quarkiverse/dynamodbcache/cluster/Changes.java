package io.quarkiverse.dynamodbcache.cluster;

import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.cluster.nodes.Node;
import io.quarkiverse.dynamodbcache.cluster.nodes.RemoteCache;

/**
 * Whatever changes a cache, called on one node while its DynamoDB is not well.
 *
 * @param invalidated the keys whose entries were invalidated, or were to be
 * @param told what the callers were told; null for whom nothing was told
 */
record Changes(List<String> invalidated, List<@Nullable Throwable> told) {

    /**
     * In the second half of the time: so even if it is short, most of these invalidations meet a DynamoDB that is back when
     * they
     * are made again.
     *
     * @param keys as many of them as there is time for, but at least one
     */
    static Changes by(Node node, List<String> keys, long began, Duration duration) {
        Changes changes = new Changes(new ArrayList<>(), new ArrayList<>());
        long next = began + duration.toNanos() / 2;
        for (String key : keys) {
            LockSupport.parkNanos(next - System.nanoTime());
            next += duration.toNanos() / 2 / keys.size();
            changes.make(node, key);
            if (System.nanoTime() - began > duration.toNanos()) {
                return changes;
            }
        }
        return changes;
    }

    private void make(Node node, String key) {
        RemoteCache cache = node.cache(Ordeal.CACHE);
        invalidated.add(key);
        call(cache, one -> one.invalidate(key));
        call(cache, one -> one.put("put", "value"));
        call(cache, one -> one.invalidateTag("tag"));
        call(cache, one -> one.putAll(Map.of("one", "value", "two", "value")));
        // Of another cache, or no invalidation of a single entry would matter.
        call(node.cache("near"), RemoteCache::invalidateAll);
    }

    private void call(RemoteCache cache, Consumer<RemoteCache> change) {
        told.add(catchThrowable(() -> change.accept(cache)));
    }
}
