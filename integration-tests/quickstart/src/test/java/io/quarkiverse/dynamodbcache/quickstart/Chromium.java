package io.quarkiverse.dynamodbcache.quickstart;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.jspecify.annotations.Nullable;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A browser without a window. It sees through the shadow roots of web components, in which the Dev UI has all it shows. */
final class Chromium implements AutoCloseable {

    static final String NOT_INSTALLED = "needs Debian's packages chromium and chromium-driver, which are not installed here";

    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private static final String FIND = """
            const found = root => {
                for (const each of root.querySelectorAll(arguments[0])) {
                    if (each.getClientRects().length > 0 && each.textContent.includes(arguments[1])) {
                        return each;
                    }
                }
                for (const each of root.querySelectorAll('*')) {
                    const inner = each.shadowRoot ? found(each.shadowRoot) : null;
                    if (inner) {
                        return inner;
                    }
                }
                return null;
            };
            return found(document);
            """;

    /** It warns of each browser that is newer than itself, which only matters to what is not used here. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    static boolean isInstalled() {
        return Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER);
    }

    /** @param own what it writes, which it may go on to do when it was told to end: nothing that a test deletes */
    static Chromium start(Path own) throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(own), "chromium").toAbsolutePath();
        ChromeOptions options = new ChromeOptions().setBinary(BROWSER.toFile()).addArguments("--headless", "--no-sandbox",
                "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--window-size=1400,900",
                "--user-data-dir=" + folder);
        SELENIUM.setLevel(Level.SEVERE);
        // Both are named, so that Selenium looks for neither in the network.
        ChromeDriver driver = new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort().build(), options);
        driver.manage().timeouts().pageLoadTimeout(BOUND).scriptTimeout(BOUND);
        return new Chromium(driver);
    }

    void open(String url) {
        driver.get(url);
    }

    /** Waits until something is shown. */
    WebElement find(String selector) {
        return find(selector, "");
    }

    WebElement find(String selector, String text) {
        return Objects.requireNonNull(await().atMost(BOUND).pollInterval(PAUSE)
                .until(() -> look(selector, text), Objects::nonNull));
    }

    private @Nullable WebElement look(String selector, String text) {
        return (WebElement) driver.executeScript(FIND, selector, text);
    }

    boolean shows(String selector, String text) {
        return look(selector, text) != null;
    }

    /** By script: what the page moves just then is no target of a mouse. */
    void click(WebElement element) {
        driver.executeScript("arguments[0].click()", element);
    }

    void waitUntilGone(String selector) {
        await().atMost(BOUND).pollInterval(PAUSE).until(() -> look(selector, "") == null);
    }

    Object evaluate(String expression) {
        return Objects.requireNonNull(driver.executeScript("return " + expression));
    }

    void keepScreenshot(Path file) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
