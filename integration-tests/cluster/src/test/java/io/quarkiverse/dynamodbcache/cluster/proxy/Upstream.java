package io.quarkiverse.dynamodbcache.cluster.proxy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** The real DynamoDB. */
record Upstream(URI endpoint, HttpClient http) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static Upstream at(URI endpoint) {
        return new Upstream(endpoint, HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    Answer ask(Request request) throws IOException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(endpoint).timeout(PATIENCE)
                .POST(BodyPublishers.ofByteArray(request.body()));
        request.headers().stream().filter(Header::travels).forEach(header -> builder.header(header.name(), header.value()));
        try {
            HttpResponse<byte[]> response = http.send(builder.build(), BodyHandlers.ofByteArray());
            List<Header> headers = response.headers().map().entrySet().stream()
                    .flatMap(header -> header.getValue().stream().map(value -> new Header(header.getKey(), value)))
                    .filter(Header::travels).toList();
            return new Answer(response.statusCode(), headers, response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while asking DynamoDB");
        }
    }
}
