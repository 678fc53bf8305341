package io.quarkiverse.dynamodbcache.deployment.devservices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/** An application that brings a DynamoDB of its own. */
class EndpointOverrideTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withEmptyApplication()
            .overrideConfigKey("quarkus.cache.type", "caffeine")
            .overrideConfigKey("quarkus.dynamodb.endpoint-override", "http://localhost:1");

    @Inject
    @ConfigProperty(name = "quarkus.dynamodb.endpoint-override")
    String endpoint;

    @Inject
    @ConfigProperty(name = "quarkus.dynamodb.aws.credentials.static-provider.access-key-id")
    Optional<String> accessKey;

    @Test
    void nothing_isStartedBesides() {
        assertThat(endpoint).isEqualTo("http://localhost:1");
        assertThat(accessKey).isEmpty();
    }
}
