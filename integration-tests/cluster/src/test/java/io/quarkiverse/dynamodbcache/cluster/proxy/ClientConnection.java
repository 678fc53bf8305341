package io.quarkiverse.dynamodbcache.cluster.proxy;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/** A connection that a client has opened. One thread serves it, any thread may end it. */
final class ClientConnection implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final CountDownLatch ended = new CountDownLatch(1);

    ClientConnection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        socket.setTcpNoDelay(true);
    }

    /** @return null if the client has nothing more to ask */
    @Nullable
    Request next() throws IOException {
        String requestLine = line();
        if (requestLine.isEmpty()) {
            return null;
        }
        List<Header> headers = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            headers.add(Header.parse(line));
        }
        int length = headers.stream().filter(header -> header.name().equals("content-length"))
                .mapToInt(header -> Integer.parseInt(header.value())).findFirst().orElse(0);
        return new Request(headers, in.readNBytes(length));
    }

    /** @return empty at the end of a head, and at the end of the connection */
    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int read = in.read(); read != -1 && read != '\n'; read = in.read()) {
            if (read != '\r') {
                line.write(read);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    void send(Answer answer) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(answer.head());
        out.write(answer.body());
        out.flush();
    }

    /** Announces all of it, sends one half, and hangs up. */
    void sendHalf(Answer answer) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(answer.head());
        out.write(answer.body(), 0, answer.body().length / 2);
        out.flush();
        close();
    }

    /** Hangs up so that the client sees a reset, and no orderly end. */
    void reset() throws IOException {
        try {
            socket.setSoLinger(true, 0);
        } catch (SocketException e) {
            // Whoever serves it may have hung up in between: then there is nothing left to reset.
            if (!socket.isClosed()) {
                throw e;
            }
        }
        close();
    }

    /** Returns when the client hangs up. */
    void awaitEnd() throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }

    /** Returns then, or fails earlier because the connection was ended here. */
    void awaitFor(Duration time) throws IOException {
        try {
            if (ended.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new IOException("Ended while it was held up");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while it was held up");
        }
    }

    @Override
    public void close() throws IOException {
        ended.countDown();
        socket.close();
    }
}
