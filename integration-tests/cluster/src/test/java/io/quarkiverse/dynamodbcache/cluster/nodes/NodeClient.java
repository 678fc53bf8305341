package io.quarkiverse.dynamodbcache.cluster.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Asks one node over HTTP, and waits for it no longer than the longest test takes. */
final class NodeClient {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final NodeProcess process;

    NodeClient(NodeProcess process) {
        this.process = process;
    }

    long number(String path) {
        return Long.parseLong(send("GET", path, BodyPublishers.noBody(), "text/plain"));
    }

    <T> T get(String path, TypeReference<T> type) {
        return read(send("GET", path, BodyPublishers.noBody(), "text/plain"), type);
    }

    <T> T post(String path, Object body, TypeReference<T> type) {
        return read(post(path, body), type);
    }

    String post(String path, Object body) {
        try {
            return send("POST", path, BodyPublishers.ofString(JSON.writeValueAsString(body)), "application/json");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    void put(String path, String body) {
        send("PUT", path, BodyPublishers.ofString(body), "text/plain");
    }

    void delete(String path) {
        send("DELETE", path, BodyPublishers.noBody(), "text/plain");
    }

    private String send(String method, String path, BodyPublisher body, String type) {
        HttpRequest request = HttpRequest.newBuilder(process.url().resolve(path)).timeout(PATIENCE).method(method, body)
                .header("Content-Type", type).build();
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 400) {
                throw new RemoteFailure(response.statusCode(), response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a node was asked", e);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
