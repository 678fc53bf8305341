package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.runtime.internal.config.NearSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.WriteFailures;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheMetrics;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.RecordedMeters;
import io.quarkiverse.dynamodbcache.runtime.internal.near.SteeredCoherence;

/** What is counted of entries in memory. */
class NearMetricsTest {

    private final NearNodes nodes = new NearNodes();
    private final RecordedMeters meters = new RecordedMeters();
    private final CacheMetrics metrics = meters.of("books");

    private Node node(long entries) {
        return new Node(nodes.table, nodes.clock,
                Node.nearSettings(new NearSettings(entries, Optional.empty(), SteeredCoherence.INTERVAL), NearNodes.AN_HOUR,
                        WriteFailures.FAIL),
                nodes.toldA.coherence(), metrics);
    }

    @Test
    void entryInMemory_isAHit_andANearHit() {
        Node node = node(1_000);
        nodes.bothKeep("value");
        node.peek();

        assertThat(meters.value("cache.gets", "result", "hit")).isOne();
        assertThat(meters.value("cache.dynamodb.near.hits")).isZero();

        assertThat(node.top.look(Node.KEY, node.codec)).isNotNull();
        node.get("other");
        Node.answer(node.peekingMany(Set.of(Node.KEY)));

        assertThat(meters.value("cache.gets", "result", "hit")).isEqualTo(4);
        assertThat(meters.value("cache.dynamodb.near.hits")).isEqualTo(3);
    }

    @Test
    void lookAtNothing_isNoMiss_asTheGetFollows() {
        Node node = node(1_000);

        assertThat(node.top.look(Node.KEY, node.codec)).isNull();
        assertThat(meters.value("cache.gets", "result", "miss")).isZero();
    }

    @Test
    void entriesThatFindNoRoom_areEvictions() {
        Node node = node(1);
        for (int i = 0; i < 10; i++) {
            nodes.putMany(nodes.a, "value", Node.key("s:" + i));
        }
        nodes.rest();
        for (int i = 0; i < 10; i++) {
            Node.answer(node.top.peek(Node.key("s:" + i), node.codec));
        }

        assertThat(meters.value("cache.evictions")).isBetween(1.0, 9.0);
    }
}
