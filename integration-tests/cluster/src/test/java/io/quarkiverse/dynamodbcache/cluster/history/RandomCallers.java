package io.quarkiverse.dynamodbcache.cluster.history;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import io.quarkiverse.dynamodbcache.cluster.nodes.Node;

/**
 * Callers who do this and that on a few keys, so that they get into each other's way as often as they can.
 *
 * @param seed what they do, though not when: that is up to the machine
 * @param steps how many calls all of them make together
 */
public record RandomCallers(long seed, int callersPerNode, int keys, int steps) {

    private static final int PATIENCE_MINUTES = 10;
    private static final int LONGEST_LOAD_MILLIS = 8;

    /** Returns when all of them are done. */
    public void call(List<Node> nodes, History history) {
        int callers = callersPerNode * nodes.size();
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            CompletableFuture.allOf(IntStream.range(0, callers)
                    .mapToObj(caller -> CompletableFuture.runAsync(
                            () -> wander(caller, steps / callers, nodes.get(caller % nodes.size()), history), threads))
                    .toArray(CompletableFuture[]::new)).orTimeout(PATIENCE_MINUTES, TimeUnit.MINUTES).join();
        } finally {
            threads.shutdownNow();
        }
    }

    private void wander(int caller, int calls, Node node, History history) {
        Random random = new Random(seed + caller);
        for (int i = 0; i < calls; i++) {
            String key = "key" + random.nextInt(keys);
            int dice = random.nextInt(100);
            if (dice < 55) {
                history.get(node, key, Duration.ofMillis(random.nextInt(LONGEST_LOAD_MILLIS + 1)));
            } else if (dice < 73) {
                history.put(node, key, "put-%s-%s".formatted(caller, i));
            } else if (dice < 95) {
                history.invalidate(node, key);
            } else {
                history.invalidateAll(node);
            }
        }
    }
}
