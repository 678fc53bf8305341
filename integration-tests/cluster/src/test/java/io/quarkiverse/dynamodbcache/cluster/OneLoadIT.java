package io.quarkiverse.dynamodbcache.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.dynamodbcache.cluster.nodes.Cluster;
import io.quarkiverse.dynamodbcache.cluster.nodes.Clusters;
import io.quarkiverse.dynamodbcache.cluster.nodes.Crowd;
import io.quarkiverse.dynamodbcache.cluster.nodes.Node;

/** How often a value is loaded that many want at once. */
@ExtendWith(Clusters.class)
class OneLoadIT {

    private static final int CALLERS = 64;
    private static final Duration LOAD = Duration.ofMillis(100);
    private static final int MANY_KEYS = Extent.ofThisBuild().keys;

    @ParameterizedTest
    @CsvSource({ "strict, 1, 1", "strict, 2, 2", "strict, 4, 4", "leased, 1, 1", "leased, 2, 1", "leased, 4, 1" })
    void callersOfSeveralNodes_shareOneLoad_perNodeUnlessTheyHaveLeases(String cache, int processes, long most,
            Cluster cluster) {
        List<Long> before = cluster.onEach(processes, Node::loads);
        String key = "wanted-by-" + processes;
        List<CallersReport> reports = cluster.onEach(processes,
                node -> node.cache(cache).call(Crowd.at(key, CALLERS / processes, LOAD)));

        assertThat(reports).allSatisfy(report -> {
            assertThat(report.calls()).isEqualTo(CALLERS / processes);
            assertThat(report.failures()).isEmpty();
            assertThat(report.values()).hasSize(1);
        });
        assertThat(loads(cluster, before)).isBetween(1L, most);
    }

    @ParameterizedTest
    @CsvSource({ "strict, 1", "leased, 4" })
    void manyKeysAtOnce_areLoadedOnceEach(String cache, int processes, Cluster cluster) {
        List<Long> before = cluster.onEach(processes, Node::loads);
        List<CallersReport> reports = cluster.onEach(processes,
                node -> node.cache(cache).call(new Crowd(4, "many", MANY_KEYS, Duration.ZERO, Duration.ZERO)));

        assertThat(reports).allSatisfy(report -> {
            assertThat(report.failures()).isEmpty();
            assertThat(report.values()).hasSize(MANY_KEYS);
        });
        assertThat(loads(cluster, before)).isEqualTo(MANY_KEYS);
    }

    private static long loads(Cluster cluster, List<Long> before) {
        List<Long> after = cluster.onEach(before.size(), Node::loads);
        return IntStream.range(0, before.size()).mapToLong(i -> after.get(i) - before.get(i)).sum();
    }
}
