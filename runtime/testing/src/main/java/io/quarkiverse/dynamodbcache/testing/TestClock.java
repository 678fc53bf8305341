package io.quarkiverse.dynamodbcache.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;

/**
 * The time that the caches go by in a test. Inject it, or make one for {@link FakeCaches}.
 * <p>
 * In a {@code @QuarkusTest} it goes with the machine's until a test moves it, and stands still under {@link FakeCache}; each
 * test begins with the machine's time again. It does not reach DynamoDB, which deletes by its own clock, if at all.
 * Safe for use by several threads.
 */
@Singleton
@Typed(TestClock.class) // An application may have an InstantSource of its own.
public final class TestClock implements InstantSource {

    private InstantSource source;
    private Duration ahead = Duration.ZERO;

    /** Stands still at the present time of the machine. */
    public TestClock() {
        this(InstantSource.system().instant());
    }

    /** Stands still at a given time. */
    public TestClock(Instant now) {
        source = InstantSource.fixed(now.truncatedTo(ChronoUnit.MILLIS));
    }

    /**
     * Moves the time, and with it the expiry of all entries.
     *
     * @throws IllegalArgumentException if that would be into the past: no backend is made for that
     */
    public synchronized void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("TestClock.advance(" + by + "): time only goes forward");
        }
        ahead = ahead.plus(by);
    }

    /** From now on the time only goes where {@link #advance} moves it. */
    public synchronized void stop() {
        source = InstantSource.fixed(instant());
        ahead = Duration.ZERO;
    }

    /** Back to the time of the machine. */
    public synchronized void reset() {
        source = InstantSource.system();
        ahead = Duration.ZERO;
    }

    @Override
    public synchronized Instant instant() {
        return source.instant().plus(ahead);
    }
}
