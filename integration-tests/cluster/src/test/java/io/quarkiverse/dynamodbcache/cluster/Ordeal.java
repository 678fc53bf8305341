package io.quarkiverse.dynamodbcache.cluster;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.quarkiverse.dynamodbcache.cluster.nodes.Cluster;
import io.quarkiverse.dynamodbcache.cluster.nodes.Crowd;
import io.quarkiverse.dynamodbcache.cluster.nodes.Node;
import io.quarkiverse.dynamodbcache.cluster.proxy.Fault;

/**
 * A fault between all nodes and their DynamoDB, while 64 callers want entries, and these are invalidated.
 *
 * @param before what the nodes held on to
 * @param gets what became of them, by node: from the first moment of the fault until some time after its end
 * @param changes what became of them, by node
 * @param recoveries by node, from the end of the fault until DynamoDB took what it wrote
 */
record Ordeal(Footprints before, List<CallersReport> gets, List<Changes> changes, List<Duration> recoveries) {

    static final String CACHE = "hasty";
    static final int CALLERS_PER_NODE = 16;
    static final Duration LOAD = Duration.ofMillis(20);
    /** What all entries were before the fault. */
    static final String OLD = "old";

    private static final Duration PER_INVALIDATION = Duration.ofMillis(50);
    private static final Duration AFTERWARDS = Duration.ofMillis(600);

    static Ordeal of(Fault fault, Cluster cluster, Duration duration) {
        // What is only made when it is needed, threads above all, is not left behind.
        cluster.onEach(node -> node.cache(CACHE)
                .call(new Crowd(CALLERS_PER_NODE, "warm-up", CALLERS_PER_NODE, LOAD, Duration.ZERO)));
        int size = (int) Math.max(CALLERS_PER_NODE, duration.dividedBy(PER_INVALIDATION));
        List<String> keys = IntStream.range(0, size).mapToObj(number -> "key" + number).toList();
        Map<String, String> old = keys.stream().collect(Collectors.toMap(Function.identity(), key -> OLD));
        cluster.node(0).cache(CACHE).insist(cache -> cache.putAll(old));
        Footprints before = Footprints.of(cluster);
        CompletableFuture<List<CallersReport>> gets;
        List<Changes> changes;
        try {
            cluster.inject(fault);
            long began = System.nanoTime();
            Crowd crowd = new Crowd(CALLERS_PER_NODE, "key", size, LOAD, duration.plus(AFTERWARDS));
            gets = CompletableFuture.supplyAsync(() -> cluster.onEach(node -> node.cache(CACHE).call(crowd)));
            changes = cluster.onEach(node -> Changes.by(node, share(node, cluster, keys), began, duration));
        } finally {
            // Also if this one could not be told: other tests share the cluster.
            cluster.heal();
        }
        List<Duration> recoveries = cluster.onEach(Ordeal::recovery);
        return new Ordeal(before, gets.join(), changes, recoveries);
    }

    private static List<String> share(Node node, Cluster cluster, List<String> keys) {
        int nodes = cluster.nodes().size();
        int first = cluster.nodes().indexOf(node);
        return IntStream.range(0, keys.size()).filter(i -> i % nodes == first).mapToObj(keys::get).toList();
    }

    private static Duration recovery(Node node) {
        long healed = System.nanoTime();
        node.cache(CACHE).insist(cache -> cache.put("recovered", "value"));
        return Duration.ofNanos(System.nanoTime() - healed);
    }

    /** For whoever reads how long things took. */
    String figures() {
        return "gets by node: %s; invalidations by node: %s; recoveries: %s ms".formatted(
                gets.stream().map(report -> "%s, of which the slowest took %s ms (stalled %s ms)".formatted(report.calls(),
                        report.slowestMillis(), report.stalledMillis())).toList(),
                changes.stream().map(made -> made.invalidated().size()).toList(),
                recoveries.stream().map(Duration::toMillis).toList());
    }
}
