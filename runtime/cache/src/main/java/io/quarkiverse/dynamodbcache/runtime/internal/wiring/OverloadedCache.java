package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.util.function.Function;

import jakarta.enterprise.util.TypeLiteral;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.CacheEntry;
import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;
import io.smallrye.mutiny.Uni;

/**
 * The forms of the calls that are about one entry, brought down to one of each by the codec of the value.
 */
abstract class OverloadedCache extends BulkCache {

    private final Codecs codecs;

    OverloadedCache(Codecs codecs) {
        super(codecs);
        this.codecs = codecs;
    }

    final Codecs codecs() {
        return codecs;
    }

    abstract <V> Uni<V> load(Object key, ValueCodec codec, UserLoader loader, EntryOptions options);

    /** @param absent what is to come instead of nothing */
    abstract <V> Uni<@Nullable V> peek(Object key, ValueCodec codec, @Nullable V absent);

    abstract Uni<Void> put(Object key, ValueCodec codec, @Nullable Object value, EntryOptions options);

    abstract Uni<Boolean> putIfAbsent(Object key, ValueCodec codec, @Nullable Object value, EntryOptions options);

    abstract Uni<Boolean> replace(Object key, ValueCodec codec, @Nullable Object expected, @Nullable Object value,
            EntryOptions options);

    abstract <V> Uni<@Nullable V> getAndPut(Object key, ValueCodec codec, @Nullable V value, EntryOptions options);

    abstract <V> Uni<@Nullable CacheEntry<V>> getEntry(Object key, ValueCodec codec);

    @Override
    public <K, V> Uni<V> get(K key, Function<K, V> valueLoader) {
        return get(key, valueLoader, EntryOptions.configured());
    }

    @Override
    public <K, V> Uni<V> getAsync(K key, Function<K, Uni<V>> valueLoader) {
        return getAsync(key, valueLoader, EntryOptions.configured());
    }

    @Override
    public <K, V> Uni<V> get(K key, Function<K, V> valueLoader, EntryOptions options) {
        return load(key, codecs.ofCache(), UserLoader.blocking(key, valueLoader), options);
    }

    @Override
    public <K, V> Uni<V> get(K key, Class<V> type, Function<K, V> valueLoader, EntryOptions options) {
        return load(key, codecs.of(type), UserLoader.blocking(key, valueLoader), options);
    }

    @Override
    public <K, V> Uni<V> get(K key, TypeLiteral<V> type, Function<K, V> valueLoader, EntryOptions options) {
        return load(key, codecs.of(type.getType()), UserLoader.blocking(key, valueLoader), options);
    }

    @Override
    public <K, V> Uni<V> getAsync(K key, Function<K, Uni<V>> valueLoader, EntryOptions options) {
        return load(key, codecs.ofCache(), UserLoader.async(key, valueLoader), options);
    }

    @Override
    public <K, V> Uni<V> getAsync(K key, Class<V> type, Function<K, Uni<V>> valueLoader, EntryOptions options) {
        return load(key, codecs.of(type), UserLoader.async(key, valueLoader), options);
    }

    @Override
    public <K, V> Uni<V> getAsync(K key, TypeLiteral<V> type, Function<K, Uni<V>> valueLoader, EntryOptions options) {
        return load(key, codecs.of(type.getType()), UserLoader.async(key, valueLoader), options);
    }

    @Override
    public <V> Uni<@Nullable V> getOrDefault(Object key, @Nullable V defaultValue) {
        return peek(key, codecs.ofCache(), defaultValue);
    }

    @Override
    public <V> Uni<@Nullable V> getOrDefault(Object key, Class<V> type, @Nullable V defaultValue) {
        return peek(key, codecs.of(type), defaultValue);
    }

    @Override
    public <V> Uni<@Nullable V> getOrDefault(Object key, TypeLiteral<V> type, @Nullable V defaultValue) {
        return peek(key, codecs.of(type.getType()), defaultValue);
    }

    @Override
    public Uni<Void> put(Object key, @Nullable Object value, EntryOptions options) {
        return put(key, codecs.ofCache(), value, options);
    }

    @Override
    public <V> Uni<Void> put(Object key, @Nullable V value, TypeLiteral<V> type, EntryOptions options) {
        return put(key, codecs.of(type.getType()), value, options);
    }

    @Override
    public Uni<Boolean> putIfAbsent(Object key, @Nullable Object value, EntryOptions options) {
        return putIfAbsent(key, codecs.ofCache(), value, options);
    }

    @Override
    public <V> Uni<Boolean> putIfAbsent(Object key, @Nullable V value, TypeLiteral<V> type, EntryOptions options) {
        return putIfAbsent(key, codecs.of(type.getType()), value, options);
    }

    @Override
    public Uni<Boolean> replace(Object key, @Nullable Object expected, @Nullable Object value, EntryOptions options) {
        return replace(key, codecs.ofCache(), expected, value, options);
    }

    @Override
    public <V> Uni<Boolean> replace(Object key, @Nullable V expected, @Nullable V value, TypeLiteral<V> type,
            EntryOptions options) {
        return replace(key, codecs.of(type.getType()), expected, value, options);
    }

    @Override
    public <V> Uni<@Nullable V> getAndPut(Object key, @Nullable V value, EntryOptions options) {
        return getAndPut(key, codecs.ofCache(), value, options);
    }

    @Override
    public <V> Uni<@Nullable V> getAndPut(Object key, @Nullable V value, TypeLiteral<V> type, EntryOptions options) {
        return getAndPut(key, codecs.of(type.getType()), value, options);
    }

    @Override
    public <V> Uni<@Nullable CacheEntry<V>> getEntry(Object key) {
        return getEntry(key, codecs.ofCache());
    }

    @Override
    public <V> Uni<@Nullable CacheEntry<V>> getEntry(Object key, Class<V> type) {
        return getEntry(key, codecs.of(type));
    }

    @Override
    public <V> Uni<@Nullable CacheEntry<V>> getEntry(Object key, TypeLiteral<V> type) {
        return getEntry(key, codecs.of(type.getType()));
    }
}
