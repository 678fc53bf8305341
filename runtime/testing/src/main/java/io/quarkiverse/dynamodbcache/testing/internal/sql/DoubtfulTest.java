package io.quarkiverse.dynamodbcache.testing.internal.sql;

import java.util.List;

import io.quarkiverse.dynamodbcache.testing.internal.lifecycle.TestRun;

/** A test that was rolled back may not have shown what it seems to show. */
final class DoubtfulTest extends AssertionError {

    private static final long serialVersionUID = 1L;

    DoubtfulTest(TestRun test, List<String> doubts) {
        super("%s, isolated by %s: %s.".formatted(test.name(), test.isolation(), String.join(". Also: ", doubts)));
    }

    /** The doubt is about the test as a whole; where it is reported says nothing. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
