package io.quarkiverse.dynamodbcache.cluster.proxy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.function.Consumer;

/** Accepts connections, on a thread of its own. */
record Listener(ServerSocket socket, Thread thread) implements AutoCloseable {

    private static final int BACKLOG = 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    static Listener on(InetSocketAddress address, Consumer<Socket> accept) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(address, BACKLOG);
        Thread thread = new Thread(() -> listen(socket, accept), "fault-proxy-port");
        thread.setDaemon(true);
        thread.start();
        return new Listener(socket, thread);
    }

    private static void listen(ServerSocket socket, Consumer<Socket> accept) {
        try {
            while (true) {
                accept.accept(socket.accept());
            }
        } catch (IOException e) {
            // It was closed.
        }
    }

    /** The port is free only when no thread waits on it any more. */
    @Override
    public void close() throws IOException {
        socket.close();
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while a port was closed");
        }
    }
}
