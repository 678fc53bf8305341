package io.quarkiverse.dynamodbcache.deployment.devservices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

class PortAnswerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Map<String, String> REQUEST_ID = Map.of("x-amzn-requestid", "1");

    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void answerLikeThatOfDynamoDb_isRecognised() {
        answer(200, REQUEST_ID, "{\"TableNames\":[]}");

        assertThat(whoAnswers()).isEqualTo(PortAnswer.DYNAMODB);
    }

    @Test
    void answerWithoutRequestId_isSomethingElse() {
        answer(200, Map.of(), "{\"TableNames\":[]}");

        assertThat(whoAnswers()).isEqualTo(PortAnswer.SOMETHING_ELSE);
    }

    @Test
    void anotherAwsService_isSomethingElse() {
        answer(200, REQUEST_ID, "{\"QueueUrls\":[]}");

        assertThat(whoAnswers()).isEqualTo(PortAnswer.SOMETHING_ELSE);
    }

    @Test
    void error_isSomethingElse() {
        answer(404, REQUEST_ID, "{\"TableNames\":[]}");

        assertThat(whoAnswers()).isEqualTo(PortAnswer.SOMETHING_ELSE);
    }

    @Test
    void silence_isSomethingElseAfterAWhile() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(PortAnswer.on(silent.getLocalPort(), Duration.ofMillis(100))).isEqualTo(PortAnswer.SOMETHING_ELSE);
        }
    }

    @Test
    void freePort_isNobody() {
        int port = server.getAddress().getPort();
        server.stop(0);

        assertThat(PortAnswer.on(port, PATIENCE)).isEqualTo(PortAnswer.NOBODY);
    }

    private PortAnswer whoAnswers() {
        return PortAnswer.on(server.getAddress().getPort(), PATIENCE);
    }

    private void answer(int status, Map<String, String> headers, String body) {
        server.createContext("/", exchange -> {
            headers.forEach(exchange.getResponseHeaders()::add);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
