package io.quarkiverse.dynamodbcache.caches;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.stream.Stream;

import org.jboss.logging.Logger;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** What a fork of a test run does: runs test classes several times, each time with another start of the application. */
final class TestRunsOfAJvm {

    private static final Logger LOG = Logger.getLogger(TestRunsOfAJvm.class);

    private TestRunsOfAJvm() {
    }

    /** The system property that names the classes. */
    static final String CLASSES = "test-runs.classes";

    /** Exits with the number of runs in which not all tests passed. */
    public static void main(String[] runs) {
        int failed = 0;
        for (int run = 0; run < Integer.parseInt(runs[0]); run++) {
            failed += passes() ? 0 : 1;
        }
        System.exit(failed);
    }

    private static boolean passes() {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        try (LauncherSession session = LauncherFactory.openSession()) {
            // By name, so that they are loaded by the class loader that Quarkus has for the session.
            session.getLauncher().execute(LauncherDiscoveryRequestBuilder.request()
                    .selectors(classes()).build(),
                    summary);
        }
        summary.getSummary().getFailures().forEach(
                failure -> LOG.error(failure.getTestIdentifier().getDisplayName(), failure.getException()));
        return summary.getSummary().getTestsSucceededCount() > 0 && summary.getSummary().getFailures().isEmpty();
    }

    private static List<ClassSelector> classes() {
        return Stream.of(System.getProperty(CLASSES).split(","))
                .map(name -> selectClass(TestRunsOfAJvm.class.getPackageName() + '.' + name)).toList();
    }
}
