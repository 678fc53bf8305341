package io.quarkiverse.dynamodbcache.deployment.devservices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** The second application of the same JVM, of the same name as that of EmbeddedDynamoDbTest, with a region of its own. */
class SecondApplicationTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClass(Notes.class))
            .overrideConfigKey("quarkus.cache.type", "caffeine")
            .overrideConfigKey("quarkus.dynamodb.aws.region", "eu-central-1")
            .overrideConfigKey("quarkus.cache.dynamodb.table.create", "never");

    @Inject
    DynamoDbAsyncClient client;

    @Inject
    @ConfigProperty(name = "quarkus.dynamodb.endpoint-override")
    String endpoint;

    @Inject
    @ConfigProperty(name = "quarkus.dynamodb.aws.region")
    String region;

    @Inject
    @ConfigProperty(name = "quarkus.cache.dynamodb.table.create")
    String createTable;

    @Test
    void server_isThatOfTheJvm() {
        assertThat(endpoint).endsWith(":" + System.getProperty("io.quarkiverse.dynamodbcache.devservices.port.ISOLATED"));
    }

    @Test
    void tablesOfTheOther_areNotThere() {
        assertThat(new Notes(client).tables()).isEmpty();
    }

    @Test
    void settingsOfTheUser_stay() {
        assertThat(region).isEqualTo("eu-central-1");
        assertThat(createTable).isEqualTo("never");
    }
}
