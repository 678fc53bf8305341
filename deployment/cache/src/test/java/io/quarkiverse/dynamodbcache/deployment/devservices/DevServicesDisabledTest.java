package io.quarkiverse.dynamodbcache.deployment.devservices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/** An application that wants neither the embedded DynamoDB nor one in Docker. */
class DevServicesDisabledTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withEmptyApplication()
            .overrideConfigKey("quarkus.cache.type", "caffeine")
            .overrideConfigKey("quarkus.cache.dynamodb.devservices.enabled", "false")
            .overrideConfigKey("quarkus.dynamodb.devservices.enabled", "false");

    @Inject
    @ConfigProperty(name = "quarkus.dynamodb.endpoint-override")
    Optional<String> endpoint;

    @Test
    void nothing_isStarted() {
        assertThat(endpoint).isEmpty();
    }
}
