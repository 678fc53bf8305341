package io.quarkiverse.dynamodbcache.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.quarkiverse.dynamodbcache.cluster.nodes.Cluster;
import io.quarkiverse.dynamodbcache.cluster.nodes.ClusterStarter;
import io.quarkiverse.dynamodbcache.cluster.nodes.Clusters;
import io.quarkiverse.dynamodbcache.cluster.nodes.Node;

/** What nodes keep in their memories is never older than they say, whether they are awake or not. */
@ExtendWith(Clusters.class)
class NearCacheIT {

    private static final String CACHE = "near";
    private static final String KEY = "key";
    /** sync-interval and api-call-timeout of that cache, and something for a machine that does other things. */
    private static final Duration BOUND = Duration.ofMillis(700).plusSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(50);

    @Test
    void nodes_areToldOfWhatOthersPut_andDoNotTrustThemselvesAfterASleep(ClusterStarter starter) {
        try (Cluster cluster = starter.start(2)) {
            Node writer = cluster.node(0);
            Node reader = cluster.node(1);
            writer.cache(CACHE).put(KEY, "first");
            awaitNear(reader);
            writer.cache(CACHE).put(KEY, "second");

            await("the reader is told").atMost(BOUND).pollDelay(Duration.ZERO).pollInterval(POLL)
                    .untilAsserted(() -> assertThat(valueAt(reader)).isEqualTo("second"));

            awaitNear(reader);
            reader.pause();
            writer.cache(CACHE).put(KEY, "third");
            LockSupport.parkNanos(Extent.ofThisBuild().sleep.toNanos());
            reader.resume();

            assertThat(valueAt(reader)).isEqualTo("third");
        }
    }

    /** Asks until no request is sent for it. */
    private static void awaitNear(Node node) {
        await("a hit of the near cache").atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(POLL).until(() -> {
            int before = node.proxy().requests("GetItem");
            valueAt(node);
            return node.proxy().requests("GetItem") == before;
        });
    }

    private static String valueAt(Node node) {
        return node.cache(CACHE).get(KEY).value();
    }
}
