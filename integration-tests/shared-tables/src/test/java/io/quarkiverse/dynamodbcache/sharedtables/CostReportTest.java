package io.quarkiverse.dynamodbcache.sharedtables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Inject;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

import io.quarkiverse.dynamodbcache.testing.DataIsolation;
import io.quarkiverse.dynamodbcache.testing.Isolation;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;

/** Prints what each isolation costs a test that writes one row, beside Quarkus' own {@code @TestTransaction}. */
@ExtendWith(CostReportTest.Stopwatch.class)
@QuarkusTest
class CostReportTest {

    private static final int ROUNDS = 30;
    private static final Logger LOG = Logger.getLogger(CostReportTest.class);

    @Inject
    Clerk clerk;

    @RepeatedTest(ROUNDS)
    @DataIsolation(Isolation.NAMESPACE)
    @TestTransaction
    void testTransaction() {
        write();
    }

    @RepeatedTest(ROUNDS)
    @DataIsolation(Isolation.ROLLBACK)
    void rollback() {
        write();
    }

    @RepeatedTest(ROUNDS)
    @DataIsolation(Isolation.JOINED)
    void joined() {
        write();
    }

    @RepeatedTest(ROUNDS)
    @DataIsolation(Isolation.TRUNCATE)
    void truncate() {
        write();
    }

    private void write() {
        clerk.write("written");

        assertThat(clerk.has("written")).isTrue();
    }

    /** From before Quarkus prepares the test until after it has cleaned up. The median, as the first rounds are slow. */
    static final class Stopwatch implements BeforeEachCallback, AfterEachCallback, AfterAllCallback {

        private final Map<String, List<Long>> nanos = new TreeMap<>();
        private long begun;

        @Override
        public void beforeEach(ExtensionContext test) {
            begun = System.nanoTime();
        }

        @Override
        public void afterEach(ExtensionContext test) {
            nanos.computeIfAbsent(test.getRequiredTestMethod().getName(), name -> new ArrayList<>())
                    .add(System.nanoTime() - begun);
        }

        @Override
        public void afterAll(ExtensionContext tests) {
            nanos.forEach((isolation, rounds) -> {
                rounds.sort(null);
                LOG.infof("Cost of a test: %-16s %6.2f ms (median of %d)", isolation, rounds.get(rounds.size() / 2) / 1e6,
                        rounds.size());
            });
        }
    }
}
