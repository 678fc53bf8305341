package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.util.function.IntFunction;

import io.quarkiverse.dynamodbcache.runtime.internal.layer.CacheLayer;

/**
 * What one version of a cache works with: where its keys live, and the topmost of its layers.
 *
 * @param versions the stacks of all versions, each always the same
 */
public record CacheStack(EntryKeys keys, CacheLayer top, IntFunction<CacheStack> versions) {

    CacheStack version(int other) {
        return versions.apply(other);
    }
}
