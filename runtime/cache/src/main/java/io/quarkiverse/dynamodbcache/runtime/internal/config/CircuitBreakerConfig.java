package io.quarkiverse.dynamodbcache.runtime.internal.config;

import java.time.Duration;
import java.util.Optional;

import io.quarkus.runtime.annotations.ConfigDocDefault;
import io.quarkus.runtime.annotations.ConfigGroup;

/** When a table that is down is not asked any more. All caches on a table share one breaker, so they must agree. */
@ConfigGroup
public interface CircuitBreakerConfig {

    /**
     * Stops asking a table that does not answer, so that no caller waits for it: `get` calls the loader at once, and `put` and
     * the invalidations fail at once.
     * <p>
     * If it is switched off, each call of a cache waits for `api-call-timeout` while the table is down.
     */
    @ConfigDocDefault("true")
    Optional<Boolean> enabled();

    /**
     * After how many failed requests in a row a table is not asked any more.
     * <p>
     * Failures are time-outs, a DynamoDB that cannot be reached or answers with an error of its own, throttling, refused
     * credentials, and a table that does not exist. One request that succeeds begins the count anew, so a table that throttles
     * some of its requests goes on being asked.
     */
    @ConfigDocDefault("5")
    Optional<Integer> failures();

    /**
     * For how long the table is not asked. Then one request tries; if it succeeds, all others follow, and if not, the table is
     * left alone for as long again.
     * <p>
     * A table that is back is used again after this time, plus that of one request.
     */
    @ConfigDocDefault("5S")
    Optional<Duration> delay();
}
