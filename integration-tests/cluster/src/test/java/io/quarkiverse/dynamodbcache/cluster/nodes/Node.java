package io.quarkiverse.dynamodbcache.cluster.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import io.quarkiverse.dynamodbcache.cluster.permissions.Policy;
import io.quarkiverse.dynamodbcache.cluster.proxy.FaultProxy;

/** One process of the application, with a proxy of its own between it and the DynamoDB of all. */
public final class Node implements AutoCloseable {

    private final String name;
    private final FaultProxy proxy;
    private final NodeProcess process;
    private final NodeClient client;

    private Node(String name, FaultProxy proxy, NodeProcess process) {
        this.name = name;
        this.proxy = proxy;
        this.process = process;
        this.client = new NodeClient(process);
    }

    /** It is not ready yet, so that several can start at the same time. */
    static Node start(String name, URI dynamoDb, Path logs, Map<String, String> properties) {
        FaultProxy proxy = FaultProxy.before(dynamoDb, Policy.ofTheApplication());
        Map<String, String> all = new HashMap<>(properties);
        all.put("node.name", name);
        all.put("quarkus.dynamodb.endpoint-override", proxy.endpoint().toString());
        try {
            Files.createDirectories(logs);
            return new Node(name, proxy, NodeProcess.start(all, logs.resolve(name + ".log")));
        } catch (IOException e) {
            proxy.close();
            throw new UncheckedIOException(e);
        }
    }

    /** What the values that it loads begin with, before a hyphen. */
    public String name() {
        return name;
    }

    /** What is between this node and DynamoDB. */
    public FaultProxy proxy() {
        return proxy;
    }

    /** Waits until it is ready. */
    public URI url() {
        return process.url();
    }

    public RemoteCache cache(String cache) {
        return new RemoteCache(client, cache);
    }

    /** How often it has called a loader. */
    public long loads() {
        return client.number("/node/loads");
    }

    public long threads() {
        return client.number("/node/threads");
    }

    /** Bytes that are in use after a collection. */
    public long memory() {
        return client.number("/node/memory");
    }

    /** Gives it no chance to say goodbye: SIGKILL. */
    public void kill() {
        process.kill();
    }

    /** It does nothing any more, and does not know, as when a virtual machine is moved: SIGSTOP. */
    public void pause() {
        process.signal("STOP");
    }

    /** SIGCONT. */
    public void resume() {
        process.signal("CONT");
    }

    @Override
    public void close() {
        process.kill();
        proxy.close();
    }
}
