package io.quarkiverse.dynamodbcache.deployment.devservices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

class UserConfigTest {

    @Test
    void nothingSet_isServedByOurs() {
        assertThat(user(Map.of()).otherDynamoDb()).isEmpty();
    }

    @Test
    void endpointSet_isAnother() {
        UserConfig user = user(Map.of("quarkus.dynamodb.endpoint-override", "http://localhost:8000"));

        assertThat(user.otherDynamoDb()).contains("quarkus.dynamodb.endpoint-override");
    }

    @Test
    void endpointOfTheClientOfTheCaches_isAnother() {
        UserConfig user = user(Map.of("quarkus.cache.dynamodb.client-name", "caches",
                "quarkus.dynamodb.caches.endpoint-override", "http://localhost:8000"));

        assertThat(user.otherDynamoDb()).contains("quarkus.dynamodb.caches.endpoint-override");
    }

    @Test
    void endpointOfTheClientOfTheCachesInQuotes_isAnother() {
        UserConfig user = user(Map.of("quarkus.cache.dynamodb.client-name", "caches",
                "quarkus.dynamodb.\"caches\".endpoint-override", "http://localhost:8000"));

        assertThat(user.otherDynamoDb()).contains("quarkus.dynamodb.\"caches\".endpoint-override");
    }

    @Test
    void endpointOfAnotherClient_isServedByOurs() {
        UserConfig user = user(Map.of("quarkus.dynamodb.orders.endpoint-override", "http://localhost:8000"));

        assertThat(user.otherDynamoDb()).isEmpty();
    }

    @Test
    void containerAskedFor_isAnother() {
        UserConfig user = user(Map.of("quarkus.dynamodb.devservices.enabled", "true"));

        assertThat(user.otherDynamoDb()).contains("quarkus.dynamodb.devservices.enabled");
    }

    @Test
    void containerSwitchedOff_isServedByOurs() {
        assertThat(user(Map.of("quarkus.dynamodb.devservices.enabled", "false")).otherDynamoDb()).isEmpty();
    }

    @Test
    void endpointOfTheCachesOwnClient_isAnotherDynamoDb() {
        for (String property : List.of("quarkus.dynamodb.dynamodb-cache.endpoint-override",
                "quarkus.dynamodb.\"dynamodb-cache\".endpoint-override")) {
            assertThat(user(Map.of(property, "http://localhost:1")).otherDynamoDb()).contains(property);
        }
    }

    @Test
    void propertiesOfTheUser_stay() {
        UserConfig user = user(Map.of(ClientProperties.REGION, "eu-central-1", ClientProperties.CREATE_TABLE, "never"));

        assertThat(user.unset(ClientProperties.all())).containsOnlyKeys(ClientProperties.ENDPOINT,
                ClientProperties.CREDENTIALS, ClientProperties.ACCESS_KEY, ClientProperties.SECRET_KEY,
                ClientProperties.EMBEDDED, ClientProperties.TIME_OUT);
    }

    private static UserConfig user(Map<String, String> properties) {
        return new UserConfig(new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(properties, "application", 250))
                .build());
    }
}
