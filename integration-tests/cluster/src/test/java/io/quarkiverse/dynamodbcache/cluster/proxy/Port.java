package io.quarkiverse.dynamodbcache.cluster.proxy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/** A port of the loopback interface that accepts connections or refuses them, and is no one else's in either case. */
final class Port implements AutoCloseable {

    private final InetSocketAddress address;
    private @Nullable Listener listener;
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
        listener = Listener.on(address, accept);
    }

    void refuse() throws IOException {
        if (listener != null) {
            listener.close();
            listener = null;
            reservation = reserved(address);
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
