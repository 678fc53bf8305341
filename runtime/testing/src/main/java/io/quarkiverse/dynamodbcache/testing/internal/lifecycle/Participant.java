package io.quarkiverse.dynamodbcache.testing.internal.lifecycle;

import java.util.Optional;

/**
 * Isolates one kind of data. A bean of the application under test; those of a higher {@link jakarta.annotation.Priority} begin
 * earlier and end later. Called on the thread of the test.
 */
public interface Participant {

    /** Before the {@code @BeforeEach} methods of the test. */
    void begin(TestRun test);

    /**
     * After the {@code @AfterEach} methods of the test, whether or not it passed, if {@link #begin} did.
     *
     * @param failure what the test failed with; a report may be added to it as suppressed
     * @throws AssertionError to make the test fail
     */
    void end(TestRun test, Optional<Throwable> failure);

    /** Whether it is this one that rolls back what a test has written. */
    default boolean rollsBack() {
        return false;
    }
}
