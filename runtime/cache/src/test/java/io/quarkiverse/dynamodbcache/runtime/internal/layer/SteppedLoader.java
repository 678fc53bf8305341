package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import io.smallrye.mutiny.Uni;

/** The loader of a deed: it tells when it is called, and comes back in a step of its own. */
record SteppedLoader(Steps steps, Deed deed) implements Loader {

    @Override
    public Uni<@Nullable Object> load() {
        return Uni.createFrom().deferred(() -> {
            deed.loaderCalled = steps.now();
            Gate gate = steps.gate("the loader comes back");
            return gate == null ? Uni.createFrom().item(deed.value)
                    : Uni.createFrom().completionStage(gate.pass(() -> deed.value));
        });
    }

    @Override
    public void notNeeded() {
        // The deed is answered with what another one has loaded.
    }
}
