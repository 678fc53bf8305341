package io.quarkiverse.dynamodbcache.cluster.nodes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import io.quarkiverse.dynamodbcache.cluster.proxy.Fault;

/** Several processes of the application that share the table of one DynamoDB. */
public final class Cluster implements AutoCloseable {

    /** Each cluster has a DynamoDB of its own as far as it can tell, and logs of its own. */
    private static final AtomicInteger STARTED = new AtomicInteger();

    private final List<Node> nodes;

    private Cluster(List<Node> nodes) {
        this.nodes = nodes;
    }

    /** @param properties configuration of all its nodes, beside what is in application.properties */
    static Cluster start(int size, DynamoDbLocal dynamoDb, Map<String, String> properties) {
        String name = "cluster" + STARTED.incrementAndGet();
        Map<String, String> all = new HashMap<>(properties);
        all.put("quarkus.dynamodb.aws.credentials.static-provider.access-key-id", name);
        List<Node> nodes = new ArrayList<>();
        Cluster cluster = new Cluster(nodes);
        try {
            for (int i = 1; i <= size; i++) {
                nodes.add(Node.start("node" + i, dynamoDb.endpoint(), Path.of("target", name), all));
            }
            nodes.forEach(Node::url);
            return cluster;
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    public List<Node> nodes() {
        return List.copyOf(nodes);
    }

    /** @param number from 0 */
    public Node node(int number) {
        return nodes.get(number);
    }

    public void inject(Fault fault) {
        nodes.forEach(node -> node.proxy().inject(fault));
    }

    public void heal() {
        inject(Fault.none());
    }

    /** Asks the first nodes, at the same time. */
    public <T> List<T> onEach(int size, Function<Node, T> question) {
        ExecutorService threads = Executors.newFixedThreadPool(size);
        try {
            List<CompletableFuture<T>> answers = nodes.subList(0, size).stream()
                    .map(node -> CompletableFuture.supplyAsync(() -> question.apply(node), threads)).toList();
            return answers.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    /** Asks all nodes, at the same time. */
    public <T> List<T> onEach(Function<Node, T> question) {
        return onEach(nodes.size(), question);
    }

    @Override
    public void close() {
        List<Node> lastFirst = new ArrayList<>(nodes);
        Collections.reverse(lastFirst);
        lastFirst.forEach(Node::close);
    }
}
