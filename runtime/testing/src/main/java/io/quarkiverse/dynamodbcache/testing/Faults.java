package io.quarkiverse.dynamodbcache.testing;

import java.time.Duration;

/** What the table of a cache does wrong, until the test ends or {@link #none} is called. */
public interface Faults {

    /** The next requests fail as throttled ones do, after all retries. */
    void throttleNext(int requests);

    /** Every request takes so much longer, by the machine's clock; if that is more than its api-call-timeout, it fails then. */
    void latency(Duration latency);

    /** Every request fails. */
    void down();

    /** The table works again. */
    void none();
}
