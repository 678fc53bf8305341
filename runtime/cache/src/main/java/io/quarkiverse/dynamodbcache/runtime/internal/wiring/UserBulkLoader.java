package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;

/** The function a user gave to load the values of many keys. */
record UserBulkLoader(Function<Set<Object>, Uni<? extends Map<?, ?>>> function, boolean blocking) {

    @SuppressWarnings("unchecked") // It is given keys of the user's collection only.
    static <K, V> UserBulkLoader blocking(Function<Set<K>, Map<K, V>> function) {
        Objects.requireNonNull(function, "loaderOfMissing");
        return new UserBulkLoader(missing -> Uni.createFrom().item(function.apply((Set<K>) missing)), true);
    }

    @SuppressWarnings("unchecked") // As above.
    static <K, V> UserBulkLoader async(Function<Set<K>, Uni<Map<K, V>>> function) {
        Objects.requireNonNull(function, "loaderOfMissing");
        return new UserBulkLoader(missing -> function.apply((Set<K>) missing), false);
    }
}
