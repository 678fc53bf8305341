package io.quarkiverse.dynamodbcache.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.quarkiverse.dynamodbcache.cluster.nodes.Cluster;
import io.quarkiverse.dynamodbcache.cluster.nodes.Clusters;
import io.quarkiverse.dynamodbcache.cluster.nodes.Crowd;
import io.quarkiverse.dynamodbcache.cluster.nodes.Node;

/** How often a value is loaded that many want at once. */
@ExtendWith(Clusters.class)
class OneLoadIT {

    private static final int CALLERS = 64;
    private static final Duration LOAD = Duration.ofMillis(100);

    @Test
    void callersOfOneNode_shareOneLoad(Cluster cluster) {
        Node node = cluster.node(0);
        long before = node.loads();

        CallersReport report = node.cache("strict").call(Crowd.at("wanted", CALLERS, LOAD));

        assertThat(report.calls()).isEqualTo(CALLERS);
        assertThat(report.failures()).isEmpty();
        assertThat(report.values()).hasSize(1);
        assertThat(node.loads() - before).isEqualTo(1);
    }
}
