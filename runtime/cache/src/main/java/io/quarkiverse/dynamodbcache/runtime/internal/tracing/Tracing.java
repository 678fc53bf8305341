package io.quarkiverse.dynamodbcache.runtime.internal.tracing;

import io.smallrye.mutiny.Context;

/** Shows the operations of caches to whoever traces the application. A bean only of an application that is traced. */
public interface Tracing {

    /**
     * Begins an operation now, on behalf of whatever this thread does.
     *
     * @param callers the context of the subscription that asks for it, for the loader
     */
    Operation begin(String cache, OperationKind kind, Context callers);
}
