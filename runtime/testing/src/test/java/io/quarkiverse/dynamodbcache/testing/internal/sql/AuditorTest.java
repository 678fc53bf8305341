package io.quarkiverse.dynamodbcache.testing.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

import io.quarkiverse.dynamodbcache.testing.Isolation;
import io.quarkiverse.dynamodbcache.testing.internal.lifecycle.TestRun;
import io.quarkiverse.dynamodbcache.testing.internal.sql.Auditor.Audit;

class AuditorTest {

    private static final List<String> DOUBTS = List.of("it did this", "it did that");

    private static TestRun run(TestInfo test) {
        return new TestRun("n", AuditorTest.class, test.getTestMethod().orElseThrow(), Isolation.ROLLBACK);
    }

    @Test
    void fail_failsTheTestByName(TestInfo test) {
        assertThatThrownBy(() -> new Auditor(Audit.FAIL).report(run(test), DOUBTS, Optional.empty()))
                .isInstanceOf(AssertionError.class)
                .hasMessage("AuditorTest.fail_failsTheTestByName, isolated by ROLLBACK: it did this. Also: it did that.");
    }

    @Test
    void warn_doesNotFailTheTest(TestInfo test) {
        assertThatCode(() -> new Auditor(Audit.WARN).report(run(test), DOUBTS, Optional.empty())).doesNotThrowAnyException();
    }

    @Test
    void off_saysNothing(TestInfo test) {
        Throwable failure = new AssertionError();

        new Auditor(Audit.OFF).report(run(test), DOUBTS, Optional.of(failure));

        assertThat(failure.getSuppressed()).isEmpty();
    }

    @Test
    void failedTest_isToldWhyThatMayBe(TestInfo test) {
        Throwable failure = new AssertionError();

        new Auditor(Audit.FAIL).report(run(test), DOUBTS, Optional.of(failure));

        assertThat(failure.getSuppressed()).singleElement().asString().contains("it did that");
    }

    @Test
    void noDoubts_areNotReported(TestInfo test) {
        assertThatCode(() -> new Auditor(Audit.FAIL).report(run(test), List.of(), Optional.empty())).doesNotThrowAnyException();
    }
}
