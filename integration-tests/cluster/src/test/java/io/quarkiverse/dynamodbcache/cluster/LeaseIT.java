package io.quarkiverse.dynamodbcache.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.quarkiverse.dynamodbcache.cluster.nodes.Cluster;
import io.quarkiverse.dynamodbcache.cluster.nodes.ClusterStarter;
import io.quarkiverse.dynamodbcache.cluster.nodes.Clusters;
import io.quarkiverse.dynamodbcache.cluster.nodes.Node;

/** Nodes that die, or sleep, while they load what others wait for. */
@ExtendWith(Clusters.class)
class LeaseIT {

    private static final String CACHE = "leased";
    private static final Duration LEASE = Duration.ofSeconds(1);
    /** The lease, a look, and five seconds for a machine that does other things. Who waits to the end waits for 30. */
    private static final Duration TAKEN_OVER = LEASE.plusSeconds(5);
    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final Duration LONGER_THAN_THE_TEST = Duration.ofSeconds(60);

    private final ExecutorService callers = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        callers.shutdownNow();
    }

    @Test
    void nodeThatDies_orSleeps_whileItLoads_delaysOthersByTheLease(ClusterStarter starter) {
        try (Cluster cluster = starter.start(2,
                Map.of("quarkus.cache.dynamodb.\"leased\".lease-duration", LEASE.toString()))) {
            Node holder = cluster.node(0);
            Node other = cluster.node(1);
            beginLoad(holder, "slept");
            holder.pause();

            assertThat(beginGet(other, "slept")).succeedsWithin(TAKEN_OVER).asString().startsWith(other.name());

            holder.resume();
            beginLoad(holder, "died");
            CompletableFuture<String> waiting = beginGet(other, "died");
            holder.kill();

            assertThat(waiting).succeedsWithin(TAKEN_OVER).asString().startsWith(other.name());
            assertThat(other.cache(CACHE).get("died").value()).isEqualTo(waiting.join());
        }
    }

    private CompletableFuture<String> beginGet(Node node, String key) {
        return CompletableFuture.supplyAsync(() -> node.cache(CACHE).get(key).value(), callers);
    }

    private void beginLoad(Node node, String key) {
        int before = node.proxy().requests("UpdateItem");
        CompletableFuture.runAsync(() -> node.cache(CACHE).get(key, LONGER_THAN_THE_TEST), callers);
        await("a lease taken").atMost(BOUND).pollInterval(Duration.ofMillis(10))
                .until(() -> node.proxy().requests("UpdateItem") > before);
    }
}
