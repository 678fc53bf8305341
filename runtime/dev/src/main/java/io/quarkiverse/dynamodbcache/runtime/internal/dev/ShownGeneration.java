package io.quarkiverse.dynamodbcache.runtime.internal.dev;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.wiring.CacheParts;
import io.smallrye.mutiny.Uni;

/**
 * The generation of a cache, as its table has it.
 *
 * @param generation null if it was not begun yet, or the table cannot be asked
 * @param problem why it cannot, and what to do; null if it can
 */
record ShownGeneration(@Nullable Long generation, @Nullable String problem) {

    static Uni<ShownGeneration> of(CacheParts cache) {
        return cache.store().generation(cache.settings().space())
                .map(found -> new ShownGeneration(found.isPresent() ? Long.valueOf(found.getAsLong()) : null, null))
                .onFailure().recoverWithItem(failure -> new ShownGeneration(null, Problem.of(failure)));
    }
}
