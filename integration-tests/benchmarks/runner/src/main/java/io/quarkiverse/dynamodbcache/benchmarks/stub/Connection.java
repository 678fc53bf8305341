package io.quarkiverse.dynamodbcache.benchmarks.stub;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads requests, one after the other, and writes their answers. A thread for each is the cheapest there is. */
final class Connection implements Runnable {

    private static final String END_OF_HEAD = "\r\n\r\n";

    private final Socket socket;
    private final Answers answers;
    private byte[] buffer = new byte[1 << 16];
    private int filled;

    Connection(Socket socket, Answers answers) {
        this.socket = socket;
        this.answers = answers;
    }

    @Override
    public void run() {
        try (socket; InputStream in = socket.getInputStream(); OutputStream out = socket.getOutputStream()) {
            while (true) {
                String head = head(in);
                String body = body(in, head.length() + END_OF_HEAD.length(), length(head));
                out.write(answers.to(operation(head), body));
            }
        } catch (IOException | UncheckedIOException e) {
            // The client closed it, as clients do.
        }
    }

    private String head(InputStream in) throws IOException {
        int end = text(0, filled).indexOf(END_OF_HEAD);
        while (end < 0) {
            read(in);
            end = text(0, filled).indexOf(END_OF_HEAD);
        }
        return text(0, end);
    }

    private String body(InputStream in, int start, int length) throws IOException {
        while (filled < start + length) {
            read(in);
        }
        String body = text(start, length);
        filled -= start + length;
        System.arraycopy(buffer, start + length, buffer, 0, filled);
        return body;
    }

    private void read(InputStream in) throws IOException {
        if (filled == buffer.length) {
            buffer = java.util.Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        if (read < 0) {
            throw new IOException("closed");
        }
        filled += read;
    }

    private String text(int start, int length) {
        return new String(buffer, start, length, StandardCharsets.ISO_8859_1);
    }

    private static String operation(String head) {
        return header(head, "x-amz-target:").replace("DynamoDB_20120810.", "");
    }

    private static int length(String head) {
        return Integer.parseInt(header(head, "content-length:"));
    }

    /** Clients differ in how they write the names. */
    private static String header(String head, String name) {
        for (int line = head.indexOf("\r\n") + 2; line >= 2; line = head.indexOf("\r\n", line) + 2) {
            if (head.regionMatches(true, line, name, 0, name.length())) {
                int end = head.indexOf('\r', line);
                return head.substring(line + name.length(), end < 0 ? head.length() : end).strip();
            }
        }
        throw new UncheckedIOException(new IOException("No %s in a request".formatted(name.toUpperCase(Locale.ROOT))));
    }
}
