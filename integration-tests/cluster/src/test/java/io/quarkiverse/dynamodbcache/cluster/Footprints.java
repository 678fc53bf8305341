package io.quarkiverse.dynamodbcache.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import io.quarkiverse.dynamodbcache.cluster.nodes.Cluster;
import io.quarkiverse.dynamodbcache.cluster.nodes.Node;

/**
 * What the nodes of a cluster hold on to: one figure for each.
 *
 * @param memory in bytes, after a collection
 */
record Footprints(List<Long> threads, List<Integer> connections, List<Integer> unanswered, List<Long> memory) {

    static Footprints of(Cluster cluster) {
        return new Footprints(cluster.onEach(Node::threads), cluster.onEach(node -> node.proxy().openConnections()),
                cluster.onEach(node -> node.proxy().unanswered()), cluster.onEach(Node::memory));
    }

    /**
     * @param more threads and connections, because pools keep some for later
     * @param moreMemory in bytes
     */
    void assertNoLargerThan(Footprints before, int more, long moreMemory) {
        for (int i = 0; i < threads.size(); i++) {
            assertThat(unanswered.get(i)).as("requests without an answer").isZero();
            assertThat(threads.get(i)).as("threads").isLessThanOrEqualTo(before.threads.get(i) + more);
            assertThat(connections.get(i)).as("connections").isLessThanOrEqualTo(before.connections.get(i) + more);
            assertThat(memory.get(i)).as("memory").isLessThanOrEqualTo(before.memory.get(i) + moreMemory);
        }
    }
}
