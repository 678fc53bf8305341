package io.quarkiverse.dynamodbcache.quickstart;

import java.time.Instant;
import java.util.List;

/** What the application answers, and what the cache holds. */
public record Factors(long n, List<Long> factors, Instant computedAt) {
}
