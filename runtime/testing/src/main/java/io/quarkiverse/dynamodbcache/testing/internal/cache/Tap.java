package io.quarkiverse.dynamodbcache.testing.internal.cache;

import io.smallrye.mutiny.Uni;

/** What stands between a cache and its table. */
interface Tap {

    /** @return the answer to come: of the table, or another one */
    <T> Uni<T> pass(Operation operation, Uni<T> request);
}
