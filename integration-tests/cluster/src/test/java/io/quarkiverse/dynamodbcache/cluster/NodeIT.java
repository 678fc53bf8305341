package io.quarkiverse.dynamodbcache.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;

import io.quarkiverse.dynamodbcache.cluster.nodes.Cluster;
import io.quarkiverse.dynamodbcache.cluster.nodes.ClusterStarter;
import io.quarkiverse.dynamodbcache.cluster.nodes.Clusters;
import io.quarkiverse.dynamodbcache.cluster.nodes.Node;
import io.quarkiverse.dynamodbcache.cluster.proxy.Fault;

/** What becomes of the entries when a process is not well, or cut off. */
@ExtendWith(Clusters.class)
class NodeIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void killedNode_leavesItsEntriesToOthers(ClusterStarter starter) throws Exception {
        try (Cluster cluster = starter.start(2)) {
            Node killed = cluster.node(0);
            killed.cache("strict").insist(cache -> cache.put("key", "value"));
            CompletableFuture<Answer> loading = CompletableFuture
                    .supplyAsync(() -> killed.cache("strict").get("other", Duration.ofMinutes(1)));
            await().atMost(PATIENCE).until(() -> killed.proxy().requests("GetItem") > 0);
            killed.kill();

            assertThat(cluster.node(1).cache("strict").get("key").value()).isEqualTo("value");
            assertThat(cluster.node(1).cache("strict").get("other").load()).isNotNull();
            assertThat(loading).failsWithin(PATIENCE);
        }
    }

    @Test
    void nodeThatIsCutOff_loadsForItself_andLeavesOthersAlone(Cluster cluster) {
        Node cutOff = cluster.node(0);
        cutOff.proxy().inject(Fault.blackHole());
        try {
            cluster.node(1).cache("hasty").put("others", "value");

            assertThat(cluster.node(2).cache("hasty").get("others")).isEqualTo(new Answer("value", null));
            assertThat(cutOff.cache("hasty").get("others").value()).startsWith(cutOff.name());
        } finally {
            cutOff.proxy().heal();
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "There is no kill -STOP")
    void pausedNode_goesOnWithWhatIsThereThen(Cluster cluster) throws Exception {
        Node paused = cluster.node(3);
        paused.cache("strict").put("paused", "before");
        paused.pause();
        try {
            CompletableFuture<Answer> asked = CompletableFuture.supplyAsync(() -> paused.cache("strict").get("paused"));
            assertThatThrownBy(() -> asked.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            cluster.node(0).cache("strict").put("paused", "after");
            paused.resume();

            assertThat(asked.get(10, TimeUnit.SECONDS).value()).isEqualTo("after");
        } finally {
            paused.resume();
        }
    }
}
