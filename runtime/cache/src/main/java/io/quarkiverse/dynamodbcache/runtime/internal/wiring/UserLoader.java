package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.Entry;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.Loading;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/**
 * The function a user gave to load a value, and the one place where the blocking and the asynchronous API differ: by the
 * thread that the function is called on if that cannot be the subscriber's own, and by what its failures look like.
 */
record UserLoader(Supplier<Uni<@Nullable Object>> function, boolean blocking) {

    static <K, V> UserLoader blocking(K key, Function<K, V> function) {
        Objects.requireNonNull(function, "valueLoader");
        return ofContexts(() -> Uni.createFrom().item(function.apply(key)), true);
    }

    @SuppressWarnings("unchecked") // A Uni only produces.
    static <K, V> UserLoader async(K key, Function<K, Uni<V>> function) {
        Objects.requireNonNull(function, "valueLoader");
        return ofContexts(() -> (Uni<@Nullable Object>) function.apply(key), false);
    }

    /** The function finds the contexts of this thread, its transaction and its request scope, wherever it is called. */
    private static UserLoader ofContexts(Supplier<Uni<@Nullable Object>> function, boolean blocking) {
        return new UserLoader(Infrastructure.decorate(Apart.leavingTransaction(function)), blocking);
    }

    /** @return a lazy get: what it loads, it loads on behalf of its subscriber */
    Uni<Entry> carriedOut(Function<Loading, Uni<Entry>> get, ValueCodec codec, EntryOptions options) {
        return LoaderPlace.carriedOut(blocking,
                (place, context) -> get.apply(new Loading(codec, new CallersLoader(this, place), options, context)));
    }
}
