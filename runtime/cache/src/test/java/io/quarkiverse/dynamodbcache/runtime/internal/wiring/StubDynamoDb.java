package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** An endpoint that speaks as DynamoDB does, and says what a test wants it to. */
final class StubDynamoDb implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> operations = new CopyOnWriteArrayList<>();
    private volatile Function<String, Answer> answers;

    /** @param answers to each operation, such as "GetItem" */
    StubDynamoDb(Function<String, Answer> answers) {
        this.answers = answers;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    void answer(Function<String, Answer> next) {
        answers = next;
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** @return how often it was asked for an operation */
    long asked(String operation) {
        return operations.stream().filter(operation::equals).count();
    }

    private void handle(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        String operation = target.substring(target.indexOf('.') + 1);
        operations.add(operation);
        Answer answer = answers.apply(operation);
        byte[] body = answer.body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
        exchange.sendResponseHeaders(answer.status, answer.announced + body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** @param announced how many more bytes the header promises than the body has */
    record Answer(int status, String body, int announced) {

        static Answer ok(String body) {
            return new Answer(200, body, 0);
        }

        static Answer error(int status, String code) {
            return new Answer(status, "{\"__type\":\"com.amazonaws.dynamodb.v20120810#" + code
                    + "\",\"message\":\"said by the stub\"}", 0);
        }

        static Answer half() {
            return new Answer(200, "{\"Item\":{\"v\":{\"S\":\"sha", 1000);
        }
    }
}
