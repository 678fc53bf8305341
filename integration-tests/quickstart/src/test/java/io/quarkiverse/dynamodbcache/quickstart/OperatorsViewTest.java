package io.quarkiverse.dynamodbcache.quickstart;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.quickstart.FactorsResourceTest.Answer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/** What those see of the cache who run the application. */
@QuarkusTest
class OperatorsViewTest {

    private static final Duration BOUND = Duration.ofSeconds(30);

    @Test
    void metrics_countHitsAndMisses_andWhatTheyCost() {
        when().delete("/factors/97").then().statusCode(204);
        double misses = metric("cache_gets_total{cache=\"factors\",result=\"miss\"}");
        double hits = metric("cache_gets_total{cache=\"factors\",result=\"hit\"}");
        double units = metric("cache_dynamodb_units_total{cache=\"factors\",operation=\"PutItem\",units=\"write\"}");
        Answer.to("97");
        Answer.to("97");

        assertThat(metric("cache_gets_total{cache=\"factors\",result=\"miss\"}")).isEqualTo(misses + 1);
        assertThat(metric("cache_gets_total{cache=\"factors\",result=\"hit\"}")).isEqualTo(hits + 1);
        assertThat(metric("cache_dynamodb_units_total{cache=\"factors\",operation=\"PutItem\",units=\"write\"}"))
                .isEqualTo(units + 1);
    }

    /** Not at once, where the first request of all takes longer than a probe waits. */
    @Test
    void health_tellsOfTheTable() {
        await().atMost(BOUND).untilAsserted(() -> when().get("/q/health/ready").then().statusCode(200)
                .body("checks.find { it.name == 'DynamoDB caches health check' }.data.'quarkus-cache'", equalTo("UP")));
    }

    /** Zero if nothing of it was counted yet. */
    private static double metric(String name) {
        Matcher line = Pattern.compile("^" + Pattern.quote(name) + " (\\S+)", Pattern.MULTILINE)
                .matcher(RestAssured.get("/q/metrics").asString());
        return line.find() ? Double.parseDouble(line.group(1)) : 0;
    }
}
