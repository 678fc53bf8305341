package io.quarkiverse.dynamodbcache.runtime.internal.dev;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;

/**
 * What came of something.
 *
 * @param done what was done; empty if nothing was
 * @param problem why not, and what to do; null if it was done
 */
record Outcome(String done, @Nullable String problem) {

    static Uni<Outcome> of(Uni<?> operation, String done) {
        return operation.replaceWith(new Outcome(done, null))
                .onFailure().recoverWithItem(failure -> new Outcome("", Problem.of(failure)));
    }
}
