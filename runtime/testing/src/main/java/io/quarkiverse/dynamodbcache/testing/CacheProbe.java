package io.quarkiverse.dynamodbcache.testing;

/** Looks into the caches of the application under test. Inject it into a {@code @QuarkusTest}. */
public interface CacheProbe {

    /** @throws IllegalArgumentException if there is no DynamoDB cache of that name */
    ProbedCache probe(String cache);
}
