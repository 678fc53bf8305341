package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;

/** The user's way to a value that is not cached. It decides itself on which thread it runs. */
public interface Loader {

    /** @return fails with {@link LoaderFailure} only, so that it is never taken for a failure of the table */
    Uni<@Nullable Object> load();

    /** As {@link #load}, but not on a thread that waits for the entry: whoever waits may be answered before it ends. */
    default Uni<@Nullable Object> loadApart() {
        return load();
    }

    /** Called once if it is certain that this load will not be asked for, because another one is under way. */
    void notNeeded();
}
