package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;

/** A bean of the testing artifact: puts the caches of an application on stacks of their own for each test. */
public interface CacheStacks {

    /**
     * @param table the store that the cache would have without a test
     * @param own the clock that the application brings, if it does
     * @return asked when an operation is put together, so that one that outlives its test goes on in the stack of that test
     */
    Supplier<CacheStack> of(CacheAssembly cache, ItemStore table, Optional<InstantSource> own);
}
