package io.quarkiverse.dynamodbcache.cluster.proxy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/** A port of the loopback interface that accepts connections or refuses them, and is no one else's in either case. */
final class Port implements AutoCloseable {

    private static final int BACKLOG = 1024;

    private final InetSocketAddress address;
    private @Nullable ServerSocket listener;
    /** Bound, but not listening: who connects is refused, and who looks for a free port is given another. */
    private Socket reservation;

    private Port(Socket reservation) {
        this.reservation = reservation;
        this.address = (InetSocketAddress) reservation.getLocalSocketAddress();
    }

    /** Some free port, which refuses connections for now. */
    static Port free() throws IOException {
        return new Port(reserved(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)));
    }

    int number() {
        return address.getPort();
    }

    /** @param accept called on a thread of its own, so that it must not take long */
    void open(Consumer<Socket> accept) throws IOException {
        if (listener != null) {
            return;
        }
        reservation.close();
        ServerSocket open = new ServerSocket();
        open.setReuseAddress(true);
        open.bind(address, BACKLOG);
        listener = open;
        Thread thread = new Thread(() -> listen(open, accept), "fault-proxy-port");
        thread.setDaemon(true);
        thread.start();
    }

    void refuse() throws IOException {
        if (listener != null) {
            listener.close();
            listener = null;
            reservation = reserved(address);
        }
    }

    private static void listen(ServerSocket open, Consumer<Socket> accept) {
        try {
            while (true) {
                accept.accept(open.accept());
            }
        } catch (IOException e) {
            // It was closed.
        }
    }

    private static Socket reserved(InetSocketAddress address) throws IOException {
        Socket socket = new Socket();
        socket.setReuseAddress(true);
        socket.bind(address);
        return socket;
    }

    @Override
    public void close() throws IOException {
        if (listener != null) {
            listener.close();
        }
        reservation.close();
    }
}
