package io.quarkiverse.dynamodbcache.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;

import io.quarkiverse.dynamodbcache.cluster.nodes.Cluster;
import io.quarkiverse.dynamodbcache.cluster.nodes.Clusters;
import io.quarkiverse.dynamodbcache.cluster.nodes.Node;
import io.quarkiverse.dynamodbcache.cluster.proxy.Fault;

/** What nodes keep in their memories is never older than they say, whether they are awake or not. */
@ExtendWith(Clusters.class)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "There is no kill -STOP")
class NearCacheIT {

    private static final Logger LOG = Logger.getLogger(NearCacheIT.class);
    private static final String CACHE = "near";
    /**
     * sync-interval and api-call-timeout of that cache. There is nothing in it for a slow machine: a node that has not read in
     * time what others have changed does not answer from its memory.
     */
    private static final Duration BOUND = Duration.ofMillis(200 + 500);
    /** Less than the api-call-timeout. */
    private static final Duration LATE = Duration.ofMillis(400);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final List<String> KEYS = IntStream.range(0, 20).mapToObj(number -> "near" + number).toList();

    private final Map<String, String> old = new ConcurrentHashMap<>();
    private final Map<String, Long> changedAt = new ConcurrentHashMap<>();
    private final LongAccumulator oldest = new LongAccumulator(Math::max, 0);
    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    void nodes_serveNothingOlderThanTheBound_alsoAfterASleep(Cluster cluster) {
        old.putAll(KEYS.stream().collect(Collectors.toMap(key -> key, key -> valueAt(cluster.node(0), key))));
        cluster.nodes().forEach(NearCacheIT::awaitNear);
        CompletableFuture<?> readers = CompletableFuture.runAsync(() -> cluster.onEach(this::read));
        try {
            sleepOver(cluster.node(cluster.nodes().size() - 1), () -> change(cluster.node(0)));
            LockSupport.parkNanos(BOUND.toNanos());
        } finally {
            over.set(true);
            cluster.heal();
        }
        readers.join();
        LOG.infof("The oldest that was served was outdated for %s ms", Duration.ofNanos(oldest.get()).toMillis());

        assertThat(changedAt).hasSameSizeAs(KEYS);
        assertThat(Duration.ofNanos(oldest.get())).isLessThanOrEqualTo(BOUND);
        assertThat(cluster.onEach(node -> KEYS.stream().filter(key -> valueAt(node, key).equals(old.get(key))).toList()))
                .containsOnly(List.of());
    }

    /**
     * It can only learn late of what it has slept over, so it has to know that it does not know. Were it told when it wakes up,
     * no one could say whether it would have answered from its memory.
     */
    private static void sleepOver(Node node, Runnable changes) {
        node.pause();
        try {
            node.proxy().inject(Fault.latency(LATE).only("Query"));
            changes.run();
        } finally {
            node.resume();
        }
    }

    /** One key after the other, by a put or an invalidation. */
    private void change(Node writer) {
        long began = System.nanoTime();
        for (int i = 0; i < KEYS.size(); i++) {
            String key = KEYS.get(i);
            if (i % 2 == 0) {
                writer.cache(CACHE).insist(cache -> cache.put(key, "new"));
            } else {
                writer.cache(CACHE).insist(cache -> cache.invalidate(key));
            }
            changedAt.put(key, System.nanoTime());
            LockSupport.parkNanos(began + Extent.ofThisBuild().sleep.toNanos() * (i + 1) / KEYS.size() - System.nanoTime());
        }
    }

    /** The only reader of its node, so that it is never told what someone else has read before it came. */
    private int read(Node node) {
        int reads = 0;
        while (!over.get()) {
            String key = KEYS.get(reads++ % KEYS.size());
            long began = System.nanoTime();
            Long changed = changedAt.get(key);
            if (valueAt(node, key).equals(old.get(key)) && changed != null) {
                oldest.accumulate(began - changed);
            }
        }
        return reads;
    }

    /** Asks until no request is sent for any of them. */
    private static void awaitNear(Node node) {
        await("hits of the near cache").atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(POLL).until(() -> {
            int before = node.proxy().requests("GetItem");
            KEYS.forEach(key -> valueAt(node, key));
            return node.proxy().requests("GetItem") == before;
        });
    }

    private static String valueAt(Node node, String key) {
        return node.cache(CACHE).get(key).value();
    }
}
