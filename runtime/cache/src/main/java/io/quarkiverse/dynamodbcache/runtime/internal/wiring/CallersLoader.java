package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.layer.Loader;
import io.smallrye.mutiny.Uni;

/** A user's loader, run where its caller can have it. */
record CallersLoader(UserLoader loader, LoaderPlace place) implements Loader {

    @Override
    public Uni<@Nullable Object> load() {
        return place.call(loader.function());
    }

    @Override
    public Uni<@Nullable Object> loadApart() {
        return place.callApart(() -> Apart.call(loader.function()));
    }

    @Override
    public void notNeeded() {
        place.leave();
    }
}
