package io.quarkiverse.dynamodbcache.testing.internal.sql;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkiverse.dynamodbcache.testing.internal.lifecycle.TestRun;

/** Says by name which tests may not have shown what they seem to show. */
@Singleton
public class Auditor {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.dynamodbcache");

    /** What becomes of a doubt. */
    enum Audit {
        WARN,
        FAIL,
        OFF
    }

    private final Audit audit;

    Auditor(@ConfigProperty(name = "quarkus.test-data.audit", defaultValue = "warn") Audit audit) {
        this.audit = audit;
    }

    /** @param failure what the test failed with: the doubt may be its reason */
    void report(TestRun test, List<String> doubts, Optional<Throwable> failure) {
        if (doubts.isEmpty() || audit == Audit.OFF) {
            return;
        }
        DoubtfulTest report = new DoubtfulTest(test, doubts);
        if (failure.isPresent()) {
            failure.get().addSuppressed(report);
        } else if (audit == Audit.FAIL) {
            throw report;
        } else {
            LOG.warn(report.getMessage());
        }
    }
}
