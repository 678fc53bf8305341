package io.quarkiverse.dynamodbcache.benchmarks.harness;

import java.time.Duration;

/** Keeps something busy for a while. */
public interface Load {

    /** @param callers how many operations are under way at the same time */
    Sample run(int callers, Duration time);
}
