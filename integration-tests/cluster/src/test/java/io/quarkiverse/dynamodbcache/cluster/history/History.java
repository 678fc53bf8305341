package io.quarkiverse.dynamodbcache.cluster.history;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.cluster.Answer;
import io.quarkiverse.dynamodbcache.cluster.history.Operation.Kind;
import io.quarkiverse.dynamodbcache.cluster.nodes.Node;
import io.quarkiverse.dynamodbcache.cluster.nodes.RemoteFailure;

/** Calls on a cache of several nodes, written down by those who make them. Safe for use by several threads. */
public final class History {

    private final String cache;
    private final Queue<Operation> operations = new ConcurrentLinkedQueue<>();

    public History(String cache) {
        this.cache = cache;
    }

    public void get(Node node, String key, Duration load) {
        long start = System.nanoTime();
        Answer answer = node.cache(cache).get(key, load);
        operations.add(new Operation(answer.load() == null ? Kind.HIT : Kind.LOAD, node.name(), key, answer.value(), start,
                System.nanoTime(), answer.load()));
    }

    public void put(Node node, String key, String value) {
        write(Kind.PUT, node, key, value, () -> node.cache(cache).put(key, value));
    }

    public void invalidate(Node node, String key) {
        write(Kind.INVALIDATE, node, key, null, () -> node.cache(cache).invalidate(key));
    }

    public void invalidateAll(Node node) {
        write(Kind.INVALIDATE_ALL, node, null, null, () -> node.cache(cache).invalidateAll());
    }

    private void write(Kind kind, Node node, @Nullable String key, @Nullable String value, Runnable call) {
        long start = System.nanoTime();
        long end = Operation.NEVER;
        try {
            call.run();
            end = System.nanoTime();
        } catch (RemoteFailure e) {
            // The caller knows that it does not know.
        }
        operations.add(new Operation(kind, node.name(), key, value, start, end, null));
    }

    public int size() {
        return operations.size();
    }

    public long count(Kind kind) {
        return operations.stream().filter(operation -> operation.kind() == kind).count();
    }

    /** @return by key what a cache that keeps the promise would not have told, in words */
    public Map<String, String> contradictions(Promise promise) {
        Map<String, String> found = new TreeMap<>();
        for (String key : operations.stream().map(Operation::key).filter(Objects::nonNull).collect(Collectors.toSet())) {
            List<Operation> ofKey = operations.stream().filter(operation -> operation.concerns(key)).toList();
            new KeyHistory(ofKey, promise).contradiction().ifPresent(words -> found.put(key, words));
        }
        return found;
    }
}
