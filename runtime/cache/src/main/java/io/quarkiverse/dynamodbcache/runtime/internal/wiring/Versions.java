package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.util.function.BiFunction;
import java.util.function.IntFunction;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

/**
 * The stacks of a cache, one for each version: whoever has the same version shares its loads, and what is known of it.
 * <p>
 * Of versions other than the one that is configured, the 1,000 used last are kept, some 2 KB each. One that comes back after
 * that begins anew: loads that it had under way then are not known to be overtaken.
 */
final class Versions implements IntFunction<CacheStack> {

    private static final int MOST = 1_000;

    private final int configured;
    private final CacheStack stack;
    private final LoadingCache<Integer, CacheStack> others;

    /** @param stacks makes the stack of a version, which is to have these as its versions */
    Versions(int configured, BiFunction<Integer, Versions, CacheStack> stacks) {
        this.configured = configured;
        this.others = Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run)
                .build(version -> stacks.apply(version, this));
        this.stack = stacks.apply(configured, this);
    }

    @Override
    public CacheStack apply(int version) {
        return version == configured ? stack : others.get(version);
    }

    CacheStack configured() {
        return stack;
    }
}
