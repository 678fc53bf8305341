package io.quarkiverse.dynamodbcache.testing;

/**
 * What the present test has done to one cache. Every test begins with nothing. Safe for use by several threads.
 * <p>
 * Keys are those of the user: a {@code @CacheResult} method with one parameter has that one, one with several has a
 * {@link io.quarkus.cache.CompositeCacheKey}.
 */
public interface ProbedCache {

    /** @return how often the loader was called for a key */
    int loads(Object key);

    /** Fails unless the loader was called exactly once for a key. */
    default void assertLoadedOnce(Object key) {
        assertLoaded(key, 1);
    }

    /** Fails unless the loader was called so often for a key. */
    void assertLoaded(Object key, int times);

    /** Fails if a value is cached under a key at present. */
    void assertMiss(Object key);

    /** Fails unless a value is cached under a key at present. */
    void assertHit(Object key);

    /** @return what the cache has asked its table so far; what this probe asks is not counted */
    CacheCalls calls();

    /** @return what the table of this cache does wrong until the end of the test */
    Faults faults();
}
