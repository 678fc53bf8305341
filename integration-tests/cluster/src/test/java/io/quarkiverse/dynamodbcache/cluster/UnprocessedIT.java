package io.quarkiverse.dynamodbcache.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.quarkiverse.dynamodbcache.cluster.nodes.Cluster;
import io.quarkiverse.dynamodbcache.cluster.nodes.Clusters;
import io.quarkiverse.dynamodbcache.cluster.proxy.Fault;

/** What DynamoDB leaves unprocessed of a batch is not lost. */
@ExtendWith(Clusters.class)
class UnprocessedIT {

    private static final Map<String, String> ENTRIES = IntStream.range(0, 250).boxed()
            .collect(Collectors.toMap(i -> "many" + i, i -> "value" + i));

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
}
