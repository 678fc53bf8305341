package io.quarkiverse.dynamodbcache.deployment.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.runtime.internal.health.CheckedTables;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheMeters;
import io.quarkiverse.dynamodbcache.runtime.internal.tracing.Tracing;
import io.quarkus.arc.Arc;
import io.quarkus.builder.Version;
import io.quarkus.cache.CacheName;
import io.quarkus.maven.dependency.Dependency;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.RestAssured;

/** An application without Micrometer and OpenTelemetry, and with SmallRye Health, but not for its caches. */
class NotMeasuredCacheTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClass(Wishes.class))
            .setForcedDependencies(List.of(Dependency.of("io.quarkus", "quarkus-smallrye-health", Version.getVersion())))
            .overrideConfigKey("quarkus.dynamodb.interceptors", Wishes.class.getName())
            .overrideConfigKey("quarkus.cache.dynamodb.health.enabled", "false")
            .overrideConfigKey("quarkus.cache.dynamodb.expire-after-write", "1H");

    @CacheName("prices")
    DynamoDbCache cache;

    @Test
    void nothingIsCounted_andNoRequestAsksForItsPrice() {
        cache.put("apple", 1).await().atMost(PATIENCE);
        cache.getIfPresent("apple").await().atMost(PATIENCE);

        assertThat(Wishes.REQUESTS).contains("PutItemRequest", "GetItemRequest").noneMatch(request -> request.contains(" "));
        assertThat(Arc.container().instance(CacheMeters.class).isAvailable()).isFalse();
    }

    @Test
    void micrometer_isNotThere() {
        assertThatThrownBy(() -> Thread.currentThread().getContextClassLoader()
                .loadClass("io.micrometer.core.instrument.MeterRegistry")).isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void nothingIsTraced() {
        assertThat(Arc.container().instance(Tracing.class).isAvailable()).isFalse();
    }

    @Test
    void readiness_doesNotKnowOfCaches() {
        assertThat(RestAssured.get("/q/health/ready").then().statusCode(200).extract().jsonPath().getList("checks")).isEmpty();
        assertThat(Arc.container().instance(CheckedTables.class).isAvailable()).isFalse();
    }
}
