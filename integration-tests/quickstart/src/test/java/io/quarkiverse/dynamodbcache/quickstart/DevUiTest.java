package io.quarkiverse.dynamodbcache.quickstart;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;

import io.quarkus.test.QuarkusDevModeTest;
import io.quarkus.test.common.http.TestHTTPResource;

/** What a new user does with the Dev UI, in a browser. One application and one browser, so one test. */
@EnabledIf(value = "io.quarkiverse.dynamodbcache.quickstart.Chromium#isInstalled", disabledReason = Chromium.NOT_INSTALLED)
class DevUiTest {

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = new QuarkusDevModeTest()
            .withApplicationRoot(root -> root
                    .addClasses(CallersWork.class, Factorable.class, Factors.class, FactorsResource.class, FactorsService.class,
                            NotFactorableException.class, PollardRho.class, Notes.class)
                    .addAsResource("application.properties"))
            .setBuildSystemProperty("quarkus.http.port", "0")
            .setBuildSystemProperty("quarkus.cache.\"in-memory\".type", "caffeine");

    @TestHTTPResource
    String url;

    @TempDir
    Path userData;

    private String factors(long n) {
        return given().baseUri(url).get("factors/{n}", n).header("X-Cache");
    }

    @Test
    void entryOfTheFirstCall_isFoundReadAndInvalidated_andTheNextCallIsAMiss() throws IOException {
        assertThat(factors(91)).isEqualTo("miss");
        assertThat(factors(91)).isEqualTo("hit");
        given().baseUri(url).queryParam("text", Notes.HOSTILE).get("notes").then().statusCode(200);
        given().baseUri(url).get("notes/in-memory").then().statusCode(200);

        try (Chromium browser = Chromium.start(userData)) {
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

            hostileKeyAndValue_areText(browser);
            settings_tellWhereTheyComeFrom(browser);
            pageOfQuarkus_showsItsOwnCaches(browser);
        }
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
