package io.quarkiverse.dynamodbcache.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.quarkiverse.dynamodbcache.cluster.nodes.Cluster;
import io.quarkiverse.dynamodbcache.cluster.nodes.Clusters;
import io.quarkiverse.dynamodbcache.cluster.nodes.RemoteCache;

/** What one node does, the others see. */
@ExtendWith(Clusters.class)
class SharedEntriesIT {

    /** generation-refresh of the cache "bounded", and what a busy machine adds. */
    private static final Duration BOUND = Duration.ofMillis(500).plusSeconds(2);

    private static List<Answer> onAll(Cluster cluster, String cache, String key) {
        return cluster.onEach(node -> node.cache(cache).get(key));
    }

    @Test
    void valueThatWasPut_isAHitOnAllNodes(Cluster cluster) {
        cluster.node(0).cache("strict").put("put", "value");

        assertThat(onAll(cluster, "strict", "put")).containsOnly(new Answer("value", null));
    }

    @Test
    void valueThatWasLoaded_isAHitOnAllNodes(Cluster cluster) {
        Answer loaded = cluster.node(1).cache("strict").get("loaded");

        assertThat(loaded.load()).isNotNull();
        assertThat(onAll(cluster, "strict", "loaded")).containsOnly(new Answer(loaded.value(), null));
    }

    @Test
    void invalidatedEntry_isAMissOnTheNextNode(Cluster cluster) {
        seenAtOnce(cluster, cache -> cache.invalidate("key"));
    }

    @Test
    void invalidatedCache_isAMissOnTheNextNode(Cluster cluster) {
        seenAtOnce(cluster, RemoteCache::invalidateAll);
    }

    @Test
    void invalidatedTag_isAMissOnTheNextNode(Cluster cluster) {
        seenAtOnce(cluster, cache -> cache.invalidateTag("tag"));
    }

    private static void seenAtOnce(Cluster cluster, Consumer<RemoteCache> invalidation) {
        for (int i = 0; i < cluster.nodes().size(); i++) {
            RemoteCache one = cluster.node(i).cache("strict");
            RemoteCache next = cluster.node((i + 1) % cluster.nodes().size()).cache("strict");
            String before = next.getTagged("key", "tag").value();
            one.getTagged("key", "tag");
            invalidation.accept(one);

            assertThat(next.getTagged("key", "tag").value()).isNotEqualTo(before);
        }
    }

    @Test
    void invalidatedCache_isAMissWithinTheBoundWhereThatIsConfigured(Cluster cluster) {
        seenWithinBound(cluster, RemoteCache::invalidateAll);
    }

    @Test
    void invalidatedTag_isAMissWithinTheBoundWhereThatIsConfigured(Cluster cluster) {
        seenWithinBound(cluster, cache -> cache.invalidateTag("tag"));
    }

    private static void seenWithinBound(Cluster cluster, Consumer<RemoteCache> invalidation) {
        String before = cluster.node(0).cache("bounded").getTagged("key", "tag").value();
        cluster.onEach(node -> node.cache("bounded").getTagged("key", "tag"));
        invalidation.accept(cluster.node(0).cache("bounded"));

        assertThat(cluster.node(0).cache("bounded").getTagged("key", "tag").value()).isNotEqualTo(before);
        await().atMost(BOUND).pollInterval(Duration.ofMillis(20))
                .until(() -> cluster.onEach(node -> node.cache("bounded").getTagged("key", "tag").value()),
                        values -> !values.contains(before));
    }
}
