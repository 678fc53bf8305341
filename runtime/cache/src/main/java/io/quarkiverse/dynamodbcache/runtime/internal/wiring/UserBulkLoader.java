package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import io.quarkiverse.dynamodbcache.runtime.internal.plain.Errand;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/** The function a user gave to load the values of many keys. */
record UserBulkLoader(Function<Set<Object>, Uni<? extends Map<?, ?>>> function, boolean blocking) {

    @SuppressWarnings("unchecked") // It is given keys of the user's collection only.
    static <K, V> UserBulkLoader blocking(Function<Set<K>, Map<K, V>> function) {
        Objects.requireNonNull(function, "loaderOfMissing");
        return ofContexts(missing -> Uni.createFrom().item(function.apply((Set<K>) missing)), true);
    }

    @SuppressWarnings("unchecked") // As above.
    static <K, V> UserBulkLoader async(Function<Set<K>, Uni<Map<K, V>>> function) {
        Objects.requireNonNull(function, "loaderOfMissing");
        return ofContexts(missing -> function.apply((Set<K>) missing), false);
    }

    /** The function finds the contexts of this thread wherever it is called, as in {@link UserLoader}. */
    private static UserBulkLoader ofContexts(Function<Set<Object>, Uni<? extends Map<?, ?>>> function, boolean blocking) {
        Function<Set<Object>, Uni<? extends Map<?, ?>>> seen = missing -> Errand.seenInside(() -> function.apply(missing));
        return new UserBulkLoader(Infrastructure.decorate(seen), blocking);
    }
}
