package io.quarkiverse.dynamodbcache.deployment.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkus.builder.Version;
import io.quarkus.cache.CacheName;
import io.quarkus.maven.dependency.Dependency;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.RestAssured;
import io.smallrye.mutiny.Uni;

/** An application with Micrometer and SmallRye Health. */
class MeasuredCacheTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path DASHBOARD = Path.of("../../docs/modules/ROOT/attachments/grafana-dashboard.json");
    private static final Pattern METER = Pattern.compile("\\bcache_[a-z_]+");

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClass(Exposed.class))
            .setForcedDependencies(
                    List.of(Dependency.of("io.quarkus", "quarkus-micrometer-registry-prometheus", Version.getVersion()),
                            Dependency.of("io.quarkus", "quarkus-smallrye-health", Version.getVersion())))
            .overrideConfigKey("quarkus.cache.dynamodb.expire-after-write", "1H")
            .overrideConfigKey("quarkus.cache.dynamodb.generation-refresh", "1H")
            .overrideConfigKey("quarkus.cache.dynamodb.\"poor\".units-per-second", "1");

    @CacheName("gets")
    DynamoDbCache gets;

    @CacheName("units")
    DynamoDbCache units;

    @CacheName("poor")
    DynamoDbCache poor;

    private static <T> T answer(Uni<T> operation) {
        return operation.await().atMost(PATIENCE);
    }

    @Test
    void callsOfACache_areCounted() {
        answer(gets.get("key", key -> "loaded"));
        answer(gets.get("key", key -> "not asked for"));
        answer(gets.put("other", "put"));
        answer(gets.invalidate("other"));
        Exposed exposed = Exposed.now();

        assertThat(exposed.value("cache_gets_total{cache=\"gets\",result=\"miss\"}")).isOne();
        assertThat(exposed.value("cache_gets_total{cache=\"gets\",result=\"hit\"}")).isOne();
        assertThat(exposed.value("cache_puts_total{cache=\"gets\"}")).isEqualTo(2);
        assertThat(exposed.value("cache_removals_total{cache=\"gets\"}")).isOne();
        assertThat(exposed.value("cache_load_total{cache=\"gets\",result=\"success\"}")).isOne();
        assertThat(exposed.value("cache_load_duration_seconds{cache=\"gets\"}")).isPositive();
        assertThat(exposed.value("cache_dynamodb_breaker{cache=\"gets\"}")).isZero();
    }

    @Test
    void unitsOfEachRequest_areCounted_byItsKind() {
        answer(units.put("key", "value"));
        double reads = read("GetItem");
        answer(units.getIfPresent("key"));
        answer(units.putAll(Map.of("a", "1", "b", "2", "c", "3")));
        answer(units.getAll(List.of("a", "b", "c")));
        answer(units.putIfAbsent("key", "refused"));
        answer(units.invalidateAll(List.of("a", "b")));
        answer(units.invalidateIf(key -> key.equals("c")));
        answer(units.invalidateAll());

        assertThat(read("GetItem") - reads).isEqualTo(0.5);
        assertThat(read("BatchGetItem")).isEqualTo(1.5);
        assertThat(read("Scan")).isPositive();
        assertThat(written("PutItem")).as("a refusal costs as much").isEqualTo(2);
        assertThat(written("BatchWriteItem")).isEqualTo(5);
        assertThat(written("DeleteItem")).isOne();
        assertThat(written("UpdateItem")).isPositive();
    }

    private static double read(String operation) {
        return Exposed.now().value(
                "cache_dynamodb_units_total{cache=\"units\",operation=\"" + operation + "\",units=\"read\"}");
    }

    private static double written(String operation) {
        return Exposed.now().value(
                "cache_dynamodb_units_total{cache=\"units\",operation=\"" + operation + "\",units=\"write\"}");
    }

    @Test
    void cacheThatHasUsedUpItsUnits_loads() {
        answer(poor.putAll(Map.of("a", "1", "b", "2", "c", "3", "d", "4", "e", "5")));
        String loaded = answer(poor.get("a", key -> "loaded"));

        assertThat(loaded).isEqualTo("loaded");
        assertThat(Exposed.now().value("cache_dynamodb_over_budget_total{cache=\"poor\",skipped=\"read\"}")).isOne();
    }

    @Test
    void everyMeterOfTheDashboard_isThere() throws IOException {
        Exposed exposed = Exposed.now();
        Set<String> meters = new TreeSet<>();
        Matcher matcher = METER.matcher(Files.readString(DASHBOARD));
        while (matcher.find()) {
            meters.add(matcher.group());
        }

        assertThat(meters).hasSizeGreaterThan(15).allSatisfy(meter -> assertThat(exposed.has(meter)).as(meter).isTrue());
    }

    @Test
    void readiness_isUp_andNamesTheTable() {
        await().atMost(PATIENCE).untilAsserted(() -> RestAssured.get("/q/health/ready").then().statusCode(200)
                .body("checks[0].name", equalTo("DynamoDB caches health check"))
                .body("checks[0].status", equalTo("UP"))
                .body("checks[0].data.quarkus-cache", equalTo("UP")));
    }
}
