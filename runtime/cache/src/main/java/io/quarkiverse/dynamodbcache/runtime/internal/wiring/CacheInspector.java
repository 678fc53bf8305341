package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

/** A bean of the dev-only artifact: is shown the caches of an application, so that it can look into them. */
public interface CacheInspector {

    /** When the application starts, once for each cache. Nothing is asked of the network. */
    void show(CacheParts cache);
}
