package io.quarkiverse.dynamodbcache.quickstart;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.LogRecord;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.WebElement;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.QuarkusDevModeTest;
import io.quarkus.test.common.http.TestHTTPResource;

/** What a new user does with the Dev UI. Each test would start an application, so there is one: first without a browser. */
class DevUiTest {

    private static final String OURS = "quarkus-dynamodb-cache_";
    private static final Map<String, Object> FACTORS = Map.of("cache", "factors");

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = new QuarkusDevModeTest()
            .withApplicationRoot(root -> root
                    .addClasses(CallersWork.class, Factorable.class, Factors.class, FactorsResource.class, FactorsService.class,
                            NotFactorableException.class, PollardRho.class, Notes.class)
                    .addAsResource("application.properties"))
            .setBuildSystemProperty("quarkus.cache.\"in-memory\".type", "caffeine")
            .setLogRecordPredicate(record -> record.getLoggerName().endsWith("LoggingSpanExporter"));

    @TestHTTPResource
    String url;

    private String factors(long n) {
        return given().baseUri(url).get("factors/{n}", n).header("X-Cache");
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void entryOfTheFirstCall_isFoundReadAndInvalidated_andTheNextCallIsAMiss() throws Exception {
        given().baseUri(url).get("notes").then().statusCode(200);
        given().baseUri(url).get("notes/in-memory").then().statusCode(200);
        try (DevUiCalls devUi = new DevUiCalls(url)) {
            service_tellsOfTheCaches_andInvalidates(devUi);
            metricsAndHealth_tellOfIt();
            serviceOfQuarkus_goesOnToWork(devUi);
        }

        assumeThat(Chromium.isInstalled()).as(Chromium.NOT_INSTALLED).isTrue();
        try (Chromium browser = Chromium.start(Path.of("target", "dev-ui"))) {
            page_tellsOfTheCaches_andInvalidates(browser);
            hostileKeyAndValue_areText(browser);
            settings_tellWhereTheyComeFrom(browser);
            pageOfQuarkus_showsItsOwnCaches(browser);
        }
    }

    private void service_tellsOfTheCaches_andInvalidates(DevUiCalls devUi) throws Exception {
        assertThat(factors(91)).isEqualTo("miss");
        assertThat(factors(91)).isEqualTo("hit");
        assertThat(APPLICATION.getLogRecords()).extracting(LogRecord::getMessage)
                .anyMatch(span -> span.contains("get factors") && span.contains("cache.result=miss"))
                .anyMatch(span -> span.contains("get factors") && span.contains("cache.result=hit"));
        JsonNode caches = devUi.call(OURS + "caches", Map.of());
        assertThat(caches.findValuesAsText("name")).containsExactly("factors", "notes");
        assertThat(caches.path(0).path("hitRate").asDouble()).isEqualTo(0.5);
        assertThat(caches.path(0).path("writeUnits").asDouble()).isPositive();

        JsonNode entry = devUi.call(OURS + "entries", FACTORS).path("entries").path(0);
        assertThat(entry.path("key").path("text").asText()).isEqualTo("Factorable[n=91]");
        Map<String, Object> one = Map.of("cache", "factors", "id", entry.path("id").asText());
        assertThat(devUi.call(OURS + "value", one).path("text").asText()).contains("\"factors\" : [ 7, 13 ]");
        assertThat(devUi.call(OURS + "invalidate", one).path("done").asText()).isEqualTo("Invalidated the entry.");
        assertThat(factors(91)).isEqualTo("miss");

        long generation = generation(devUi);
        assertThat(devUi.call(OURS + "invalidateAll", FACTORS).path("done").asText()).contains("'factors'");
        assertThat(devUi.call(OURS + "entries", FACTORS).path("entries")).isEmpty();
        assertThat(generation(devUi)).isEqualTo(generation + 1);
    }

    /** One hit, and two misses: one at first, and one after the entry was invalidated in the Dev UI. */
    private void metricsAndHealth_tellOfIt() {
        assertThat(given().baseUri(url).get("q/metrics").asString()).contains(
                "cache_gets_total{cache=\"factors\",result=\"miss\"} 2.0",
                "cache_gets_total{cache=\"factors\",result=\"hit\"} 1.0",
                "cache_removals_total{cache=\"factors\"} 1.0");
        given().baseUri(url).get("q/health/ready").then().statusCode(200)
                .body("checks.find { it.name == 'DynamoDB caches health check' }.status", equalTo("UP"));
    }

    private static long generation(DevUiCalls devUi) throws Exception {
        return devUi.call(OURS + "generation", FACTORS).path("generation").asLong();
    }

    private static void serviceOfQuarkus_goesOnToWork(DevUiCalls devUi) throws Exception {
        assertThat(devUi.call("quarkus-cache_getAll", Map.of()).findValuesAsText("name")).containsExactly("in-memory");
        assertThat(devUi.call("quarkus-cache_clear", Map.of("name", "in-memory")).path("size").asInt(-1)).isZero();
    }

    private void page_tellsOfTheCaches_andInvalidates(Chromium browser) throws IOException {
        assertThat(factors(91)).isEqualTo("miss");
        browser.open(url + "q/dev-ui/extensions");
        browser.click(browser.find("a", "DynamoDB caches"));

        browser.click(browser.find("[data-cache=factors]"));
        assertThat(browser.find(".key", "91").getText()).isEqualTo("Factorable[n=91]");
        browser.keepScreenshot(Path.of("target/dev-ui/entries.png"));

        browser.click(browser.find(".look"));
        assertThat(browser.find("#value", "computedAt").getText()).contains("\"factors\" : [ 7, 13 ]");
        browser.keepScreenshot(Path.of("target/dev-ui/value.png"));

        browser.click(browser.find("vaadin-button[aria-label=Close]"));
        browser.click(browser.find(".invalidate"));
        browser.find(".empty", "No entries.");
        assertThat(factors(91)).isEqualTo("miss");
    }

    private void hostileKeyAndValue_areText(Chromium browser) {
        browser.click(browser.find("[data-cache=notes]"));
        assertThat(browser.find(".key", "onerror").getText()).isEqualTo(Notes.HOSTILE);
        browser.click(browser.find(".look"));
        WebElement value = browser.find("#value", "onerror");

        assertThat(value.getText()).isEqualTo(Notes.HOSTILE);
        assertThat(browser.evaluate("window.hostile === undefined")).isEqualTo(true);
        browser.click(browser.find("vaadin-button[aria-label=Close]"));
        browser.waitUntilGone("#value");
    }

    private void settings_tellWhereTheyComeFrom(Chromium browser) throws IOException {
        browser.click(browser.find("vaadin-tab#settings"));
        WebElement lifetime = browser.find("[data-setting=expire-after-write]");
        browser.keepScreenshot(Path.of("target/dev-ui/settings.png"));

        assertThat(lifetime.getText()).contains("1H", "all caches", "application.properties");
    }

    /** It lists caches in memory only, and those go on to work beside ours. */
    private void pageOfQuarkus_showsItsOwnCaches(Chromium browser) {
        browser.open(url + "q/dev-ui/quarkus-cache/caches");
        browser.find("vaadin-grid-cell-content", "in-memory");

        assertThat(browser.shows("vaadin-grid-cell-content", "notes")).isFalse();
    }
}
