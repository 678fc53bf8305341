package io.quarkiverse.dynamodbcache.benchmarks.stub;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A process of its own, so that neither its processor time nor its garbage counts for whoever is measured. It announces its
 * port in one line, and ends when its standard input does, that is, with its parent.
 */
public final class StubServer {

    private StubServer() {
    }

    public static void main(String[] arguments) throws IOException {
        ServerSocket socket = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
        daemon(() -> accept(socket));
        try (PrintStream parent = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            parent.println(socket.getLocalPort());
        }
        System.in.transferTo(OutputStream.nullOutputStream());
    }

    private static void accept(ServerSocket socket) {
        Answers answers = new Answers();
        try {
            while (true) {
                Socket connection = socket.accept();
                connection.setTcpNoDelay(true);
                daemon(new Connection(connection, answers));
            }
        } catch (IOException e) {
            // The parent is gone.
        }
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "stub");
        thread.setDaemon(true);
        thread.start();
    }
}
