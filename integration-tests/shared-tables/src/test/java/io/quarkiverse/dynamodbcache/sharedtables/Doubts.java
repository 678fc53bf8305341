package io.quarkiverse.dynamodbcache.sharedtables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Compares what the log says at the end of a test with its {@link Doubtful}. Named before {@code @QuarkusTest}, so that it
 * looks after everything else has ended.
 */
public class Doubts extends Handler implements BeforeEachCallback, AfterEachCallback {

    private final Logger log = Logger.getLogger("io.quarkiverse.dynamodbcache");
    private final List<String> logged = new CopyOnWriteArrayList<>();

    @Override
    public void beforeEach(ExtensionContext test) {
        log.addHandler(this);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        log.removeHandler(this);
        String name = test.getRequiredTestClass().getSimpleName() + '.' + test.getRequiredTestMethod().getName();
        List<String> ofThis = logged.stream().filter(line -> line.startsWith(name)).toList();
        Doubtful expected = test.getRequiredTestMethod().getAnnotation(Doubtful.class);

        if (expected == null) {
            assertThat(ofThis).isEmpty();
        } else {
            assertThat(ofThis).singleElement().asString().contains(expected.value());
        }
    }

    @Override
    public void publish(LogRecord line) {
        logged.add(line.getMessage());
    }

    @Override
    public void flush() {
    }

    @Override
    public void close() {
    }
}
