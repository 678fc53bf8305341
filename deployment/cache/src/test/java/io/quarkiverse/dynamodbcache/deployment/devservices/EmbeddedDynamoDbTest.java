package io.quarkiverse.dynamodbcache.deployment.devservices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** An application that says nothing about DynamoDB, on a machine without Docker and without AWS. */
class EmbeddedDynamoDbTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClass(Notes.class))
            .overrideConfigKey("quarkus.cache.type", "caffeine");

    @Inject
    DynamoDbAsyncClient client;

    @Inject
    @ConfigProperty(name = "quarkus.cache.dynamodb.table.create")
    String createTable;

    @Test
    void injectedClient_findsAnEmptyDynamoDbAndUsesIt() {
        Notes notes = new Notes(client);

        assertThat(notes.tables()).isEmpty();
        assertThat(notes.create().put("1", "hello").get("1")).isEqualTo("hello");
    }

    @Test
    void tableOfTheCaches_isToBeCreated() {
        assertThat(createTable).isEqualTo("if-missing");
    }
}
