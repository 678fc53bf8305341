package io.quarkiverse.dynamodbcache.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.quarkiverse.dynamodbcache.cluster.nodes.Cluster;
import io.quarkiverse.dynamodbcache.cluster.nodes.Clusters;
import io.quarkiverse.dynamodbcache.cluster.nodes.Node;

/** What nodes keep in their memories is never older than they say, whether they are awake or not. */
@ExtendWith(Clusters.class)
class NearCacheIT {

    private static final String CACHE = "near";
    /** sync-interval and api-call-timeout of that cache, and something for a machine that does other things. */
    private static final Duration BOUND = Duration.ofMillis(700).plusSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(50);

    @Test
    void nodes_areToldOfWhatOthersPut_andDoNotTrustThemselvesAfterASleep(Cluster cluster) {
        Node writer = cluster.node(0);
        Node reader = cluster.node(1);
        writer.cache(CACHE).put("told", "old");
        writer.cache(CACHE).put("slept", "old");
        awaitNear(reader, "told");
        awaitNear(reader, "slept");
        writer.cache(CACHE).put("told", "new");

        await("the reader is told").atMost(BOUND).pollDelay(Duration.ZERO).pollInterval(POLL)
                .untilAsserted(() -> assertThat(valueAt(reader, "told")).isEqualTo("new"));

        reader.pause();
        try {
            writer.cache(CACHE).put("slept", "new");
            LockSupport.parkNanos(Extent.ofThisBuild().sleep.toNanos());
        } finally {
            reader.resume();
        }

        assertThat(valueAt(reader, "slept")).isEqualTo("new");
    }

    /** Asks until no request is sent for it. */
    private static void awaitNear(Node node, String key) {
        await("a hit of the near cache").atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(POLL).until(() -> {
            int before = node.proxy().requests("GetItem");
            valueAt(node, key);
            return node.proxy().requests("GetItem") == before;
        });
    }

    private static String valueAt(Node node, String key) {
        return node.cache(CACHE).get(key).value();
    }
}
