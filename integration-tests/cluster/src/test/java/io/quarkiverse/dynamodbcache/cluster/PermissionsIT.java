package io.quarkiverse.dynamodbcache.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.quarkiverse.dynamodbcache.cluster.nodes.Cluster;
import io.quarkiverse.dynamodbcache.cluster.nodes.Clusters;
import io.quarkiverse.dynamodbcache.cluster.permissions.Policy;

/**
 * The nodes of all tests are permitted what the build of the application has written, and nothing else; of each test,
 * {@link Clusters} asks whether that was enough. This one asks whether less would have been.
 */
@ExtendWith(Clusters.class)
class PermissionsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Policy policy = Policy.ofTheApplication();

    @Test
    void permissions_areAllNeeded(Cluster cluster) {
        for (String cache : List.of("strict", "bounded", "hasty", "leased", "near", "failsafe")) {
            cluster.node(0).cache(cache).insist(one -> {
                one.get("permitted");
                one.invalidate("permitted");
                one.putAll(Map.of("permitted", "value"));
                one.getAll(List.of("permitted"));
                one.invalidateAll();
            });
        }

        await("all that is permitted was needed").atMost(PATIENCE)
                .untilAsserted(() -> assertThat(policy.notNeeded()).isEmpty());
    }
}
