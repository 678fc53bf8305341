package io.quarkiverse.dynamodbcache.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.quarkiverse.dynamodbcache.cluster.nodes.Cluster;
import io.quarkiverse.dynamodbcache.cluster.nodes.Clusters;
import io.quarkiverse.dynamodbcache.cluster.nodes.Node;
import io.quarkiverse.dynamodbcache.cluster.nodes.RemoteFailure;
import io.quarkiverse.dynamodbcache.cluster.proxy.Fault;

/** An invalidation that DynamoDB did not take is told as a failure, and made again when DynamoDB is back. */
@ExtendWith(Clusters.class)
class LostInvalidationIT {

    private static final String CACHE = "strict";
    private static final String KEY = "to-be-invalidated";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void invalidationThatWasLost_isMadeAgain(Cluster cluster) {
        Node cutOff = cluster.node(0);
        Node other = cluster.node(1);
        other.cache(CACHE).put(KEY, "old");
        cutOff.proxy().inject(Fault.reset());

        assertThatThrownBy(() -> cutOff.cache(CACHE).invalidate(KEY)).isInstanceOf(RemoteFailure.class);
        assertThat(other.cache(CACHE).get(KEY).value()).isEqualTo("old");

        cutOff.proxy().heal();

        await("the invalidation").atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(other.cache(CACHE).get(KEY).value()).startsWith(other.name()));
    }
}
