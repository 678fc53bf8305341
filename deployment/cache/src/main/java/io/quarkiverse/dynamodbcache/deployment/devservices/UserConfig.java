package io.quarkiverse.dynamodbcache.deployment.devservices;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.Config;

import io.quarkiverse.dynamodbcache.deployment.ClientProcessor;

/** What the application's configuration leaves to the embedded DynamoDB. */
record UserConfig(Config config) {

    private static final String CONTAINER = "quarkus.dynamodb.devservices.enabled";

    /** The property by which the user chose another DynamoDB; empty if it is ours that serves. */
    Optional<String> otherDynamoDb() {
        // Off by default while ours is on, so if it is on, the user said so.
        Stream<String> container = config.getOptionalValue(CONTAINER, Boolean.class).orElse(false)
                ? Stream.of(CONTAINER)
                : Stream.empty();
        return Stream.concat(container, endpoints().filter(this::isSet)).findFirst();
    }

    private Stream<String> endpoints() {
        Stream<String> ofCaches = Stream.of(config.getOptionalValue("quarkus.cache.dynamodb.client-name", String.class)
                .orElse(ClientProcessor.OWN_CLIENT))
                .flatMap(client -> Stream.of(client, '"' + client + '"'))
                .map(client -> "quarkus.dynamodb." + client + ".endpoint-override");
        return Stream.concat(Stream.of(ClientProperties.ENDPOINT), ofCaches);
    }

    /** Only the properties that the user did not set. */
    Map<String, Function<EmbeddedDynamoDb, String>> unset(Map<String, Function<EmbeddedDynamoDb, String>> properties) {
        Map<String, Function<EmbeddedDynamoDb, String>> unset = new TreeMap<>(properties);
        unset.keySet().removeIf(this::isSet);
        return unset;
    }

    private boolean isSet(String property) {
        return config.getOptionalValue(property, String.class).isPresent();
    }
}
