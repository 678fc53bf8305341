package io.quarkiverse.dynamodbcache.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.quarkiverse.dynamodbcache.cluster.nodes.Cluster;
import io.quarkiverse.dynamodbcache.cluster.nodes.Clusters;
import io.quarkiverse.dynamodbcache.cluster.nodes.Crowd;
import io.quarkiverse.dynamodbcache.cluster.nodes.Node;
import io.quarkiverse.dynamodbcache.cluster.proxy.Fault;

/** What DynamoDB leaves unprocessed of a batch is not lost. */
@ExtendWith(Clusters.class)
class UnprocessedIT {

    private static final Map<String, String> ENTRIES = IntStream.range(0, 250).boxed()
            .collect(Collectors.toMap(i -> "many" + i, i -> "value" + i));

    /** api-call-timeout of the cache. */
    private static final Duration TIME_OUT = Duration.ofSeconds(4);
    private static final int CALLERS_PER_NODE = 16;
    private static final int KEYS_AT_ONCE = 100;

    private final Cluster cluster;

    UnprocessedIT(Cluster cluster) {
        this.cluster = cluster;
    }

    @AfterEach
    void heal() {
        cluster.heal();
    }

    @Test
    void entriesOfManyBatches_areAllWritten() {
        cluster.node(0).proxy().inject(Fault.halfProcessed());
        cluster.node(0).cache("strict").putAll(ENTRIES);

        assertThat(cluster.node(1).cache("strict").getAll(ENTRIES.keySet())).isEqualTo(ENTRIES);
        // 10 batches of 25, of which 13, 6, 3, 2 and 1 are processed in turn.
        assertThat(cluster.node(0).proxy().requests("BatchWriteItem")).isGreaterThanOrEqualTo(50);
    }

    @Test
    void entriesOfManyBatches_areAllRead() {
        cluster.node(1).cache("strict").putAll(ENTRIES);
        cluster.node(2).proxy().inject(Fault.halfProcessed());

        assertThat(cluster.node(2).cache("strict").getAll(ENTRIES.keySet())).isEqualTo(ENTRIES);
    }

    @Test
    void entriesOfManyBatches_areAllInvalidated() {
        cluster.node(1).cache("strict").putAll(ENTRIES);
        cluster.node(3).proxy().inject(Fault.halfProcessed());
        Set<String> keys = ENTRIES.keySet();
        cluster.node(3).cache("strict").invalidateAll(keys);

        assertThat(cluster.node(1).cache("strict").getAll(keys)).isEmpty();
    }

    @Test
    void callersOfMany_getAllOfThem_withoutALoad() {
        cluster.node(0).cache("strict").putAll(ENTRIES);
        List<Long> loads = cluster.onEach(Node::loads);
        cluster.inject(Fault.halfProcessed());
        List<CallersReport> reports = cluster.onEach(node -> node.cache("strict").callOfMany(
                new Crowd(CALLERS_PER_NODE, "many", KEYS_AT_ONCE, Duration.ZERO, Extent.ofThisBuild().fault)));

        assertThat(reports).allSatisfy(report -> {
            assertThat(report.failures()).isEmpty();
            assertThat(report.values()).containsExactly(String.valueOf(KEYS_AT_ONCE));
            assertThat(Duration.ofMillis(report.slowestMillis()))
                    .isLessThan(TIME_OUT.plusMillis(CallersReport.WAKE_UPS * report.stalledMillis()));
        });
        assertThat(cluster.onEach(Node::loads)).isEqualTo(loads);
    }
}
