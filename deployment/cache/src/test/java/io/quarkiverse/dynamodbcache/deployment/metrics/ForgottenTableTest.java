package io.quarkiverse.dynamodbcache.deployment.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkus.builder.Version;
import io.quarkus.cache.CacheName;
import io.quarkus.maven.dependency.Dependency;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;

/**
 * Someone forgot to create the table: the new instance gets no requests, but those it gets it answers. It has Micrometer, too,
 * but not for its caches.
 */
class ForgottenTableTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClass(Exposed.class))
            .setForcedDependencies(
                    List.of(Dependency.of("io.quarkus", "quarkus-micrometer-registry-prometheus", Version.getVersion()),
                            Dependency.of("io.quarkus", "quarkus-smallrye-health", Version.getVersion())))
            .overrideConfigKey("quarkus.cache.dynamodb.metrics.enabled", "false")
            .overrideConfigKey("quarkus.cache.dynamodb.table.name", "forgotten")
            .overrideConfigKey("quarkus.cache.dynamodb.table.create", "never")
            .overrideConfigKey("quarkus.cache.dynamodb.expire-after-write", "1H");

    @CacheName("prices")
    DynamoDbCache cache;

    @Test
    void readiness_isDown_andSaysWhatMendsIt() {
        String loaded = cache.<String, String> get("apple", key -> "loaded").await().atMost(Duration.ofSeconds(60));
        JsonPath health = RestAssured.get("/q/health/ready").then().statusCode(503).extract().jsonPath();

        assertThat(loaded).isEqualTo("loaded");
        assertThat(health.getString("checks[0].status")).isEqualTo("DOWN");
        assertThat(health.getString("checks[0].data.forgotten")).contains("it does not exist", "aws dynamodb create-table");
    }

    @Test
    void metricsThatAreSwitchedOff_areNotThere() {
        assertThat(Exposed.now().samples().keySet()).isNotEmpty().noneMatch(sample -> sample.startsWith("cache_"));
    }
}
