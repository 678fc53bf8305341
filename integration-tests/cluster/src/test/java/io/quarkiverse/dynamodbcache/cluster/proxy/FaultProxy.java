package io.quarkiverse.dynamodbcache.cluster.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An endpoint on the loopback interface with DynamoDB behind it, and whatever fault the test wants in between. */
public final class FaultProxy implements AutoCloseable {

    private static final Answer ACCESS_DENIED = Answer.error(400, "AccessDeniedException",
            "User is not authorized to perform this action, as no identity-based policy allows it.");

    private final Upstream upstream;
    private final Permissions permissions;
    private final ExecutorService threads = Executors.newCachedThreadPool(FaultProxy::thread);
    private final Set<ClientConnection> connections = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> requests = new ConcurrentHashMap<>();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final Port port;
    private volatile Fault fault = Fault.none();

    private FaultProxy(Upstream upstream, Permissions permissions) throws IOException {
        this.upstream = upstream;
        this.permissions = permissions;
        this.port = Port.free();
        port.open(this::accept);
    }

    static FaultProxy before(URI dynamoDb) {
        return before(dynamoDb, Permissions.all());
    }

    /** @param permissions asked before a request meets any fault */
    public static FaultProxy before(URI dynamoDb, Permissions permissions) {
        try {
            return new FaultProxy(Upstream.at(dynamoDb), permissions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port.number());
    }

    /** From now on this is what requests meet; those that are under way have met theirs. */
    public synchronized void inject(Fault next) {
        fault = next;
        try {
            if (next.isReachable()) {
                port.open(this::accept);
            } else {
                port.refuse();
                for (ClientConnection connection : connections) {
                    connection.reset();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void heal() {
        inject(Fault.none());
    }

    /** How often an operation, such as GetItem, was asked for, retries included. */
    public int requests(String operation) {
        return requests.getOrDefault(operation, 0);
    }

    /** How many requests of any operation there were. */
    public int requests() {
        return requests.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int openConnections() {
        return connections.size();
    }

    /** How many requests neither have their answer, nor were given up by their client. */
    public int unanswered() {
        return unanswered.get();
    }

    private void accept(Socket socket) {
        try {
            ClientConnection client = new ClientConnection(socket);
            connections.add(client);
            threads.execute(() -> serve(client));
        } catch (IOException e) {
            // It was gone before it was served.
        }
    }

    private void serve(ClientConnection client) {
        try (client) {
            for (Request request = client.next(); request != null; request = client.next()) {
                requests.merge(request.operation(), 1, Integer::sum);
                answer(client, request);
            }
        } catch (IOException e) {
            // The client has hung up, or the fault has.
        } finally {
            connections.remove(client);
        }
    }

    private void answer(ClientConnection client, Request request) throws IOException {
        unanswered.incrementAndGet();
        try {
            if (permissions.allow(request.operation(), request.body())) {
                fault.meet(request, upstream, client);
            } else {
                client.send(ACCESS_DENIED);
            }
        } finally {
            unanswered.decrementAndGet();
        }
    }

    private static Thread thread(Runnable served) {
        Thread thread = new Thread(served, "fault-proxy");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public synchronized void close() {
        try {
            port.close();
            for (ClientConnection connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
