package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import jakarta.enterprise.util.TypeLiteral;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.KeyCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.CacheLayers;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Keyspace;
import io.quarkus.cache.runtime.AbstractCache;
import io.smallrye.mutiny.Uni;

/** The cache as Quarkus and the application see it: encodes keys, finds the codec of a value, and asks the top layer. */
final class DynamoDbCacheImpl extends AbstractCache implements DynamoDbCache {

    private final String name;
    private final Codecs codecs;
    private final Supplier<CacheStack> stacks;

    /** @param stacks always the same, but in tests */
    DynamoDbCacheImpl(String name, Codecs codecs, Supplier<CacheStack> stacks) {
        this.name = name;
        this.codecs = codecs;
        this.stacks = stacks;
    }

    /** A cache that keeps nothing, and asks for no table. */
    static DynamoDbCache disabled(String name) {
        CacheStack nothing = new CacheStack(new EntryKeys(new Keyspace("", name), KeyCodec.forCache(name, Set.of())),
                CacheLayers.disabled());
        return new DynamoDbCacheImpl(name, Codecs.none(), () -> nothing);
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public <K, V> Uni<V> get(K key, Function<K, V> valueLoader) {
        return load(key, codecs.ofCache(), UserLoader.blocking(key, valueLoader), null);
    }

    @Override
    public <K, V> Uni<V> get(K key, Function<K, V> valueLoader, @Nullable Duration expiresAfter) {
        return load(key, codecs.ofCache(), UserLoader.blocking(key, valueLoader), expiresAfter);
    }

    @Override
    public <K, V> Uni<V> get(K key, Class<V> type, Function<K, V> valueLoader) {
        return load(key, codecs.of(type), UserLoader.blocking(key, valueLoader), null);
    }

    @Override
    public <K, V> Uni<V> get(K key, TypeLiteral<V> type, Function<K, V> valueLoader) {
        return load(key, codecs.of(type.getType()), UserLoader.blocking(key, valueLoader), null);
    }

    @Override
    public <K, V> Uni<V> getAsync(K key, Function<K, Uni<V>> valueLoader) {
        return load(key, codecs.ofCache(), UserLoader.async(key, valueLoader), null);
    }

    @Override
    public <K, V> Uni<V> getAsync(K key, Function<K, Uni<V>> valueLoader, @Nullable Duration expiresAfter) {
        return load(key, codecs.ofCache(), UserLoader.async(key, valueLoader), expiresAfter);
    }

    @Override
    public <K, V> Uni<V> getAsync(K key, Class<V> type, Function<K, Uni<V>> valueLoader) {
        return load(key, codecs.of(type), UserLoader.async(key, valueLoader), null);
    }

    @Override
    public <K, V> Uni<V> getAsync(K key, TypeLiteral<V> type, Function<K, Uni<V>> valueLoader) {
        return load(key, codecs.of(type.getType()), UserLoader.async(key, valueLoader), null);
    }

    @Override
    public <K, V> Uni<V> get(K key, Class<V> type, Function<K, V> valueLoader, @Nullable Duration expiresAfter) {
        return load(key, codecs.of(type), UserLoader.blocking(key, valueLoader), expiresAfter);
    }

    @Override
    public <K, V> Uni<V> get(K key, TypeLiteral<V> type, Function<K, V> valueLoader, @Nullable Duration expiresAfter) {
        return load(key, codecs.of(type.getType()), UserLoader.blocking(key, valueLoader), expiresAfter);
    }

    @Override
    public <K, V> Uni<V> getAsync(K key, Class<V> type, Function<K, Uni<V>> valueLoader, @Nullable Duration expiresAfter) {
        return load(key, codecs.of(type), UserLoader.async(key, valueLoader), expiresAfter);
    }

    @Override
    public <K, V> Uni<V> getAsync(K key, TypeLiteral<V> type, Function<K, Uni<V>> valueLoader,
            @Nullable Duration expiresAfter) {
        return load(key, codecs.of(type.getType()), UserLoader.async(key, valueLoader), expiresAfter);
    }

    @SuppressWarnings("unchecked") // The codec only gives values of the types that the caller or the build named.
    private <V> Uni<V> load(Object key, ValueCodec codec, UserLoader loader, @Nullable Duration expiresAfter) {
        CacheStack stack = stacks.get();
        EntryKey entryKey = stack.keys().of(key);
        return loader.carriedOut(loading -> stack.top().get(entryKey, loading), codec, Optional.ofNullable(expiresAfter))
                .map(entry -> (V) entry.value());
    }

    @Override
    public <V> Uni<@Nullable V> getIfPresent(Object key) {
        return peek(key, codecs.ofCache(), null);
    }

    @Override
    public <V> Uni<@Nullable V> getIfPresent(Object key, Class<V> type) {
        return peek(key, codecs.of(type), null);
    }

    @Override
    public <V> Uni<@Nullable V> getIfPresent(Object key, TypeLiteral<V> type) {
        return peek(key, codecs.of(type.getType()), null);
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

    @SuppressWarnings("unchecked") // As in load().
    private <V> Uni<@Nullable V> peek(Object key, ValueCodec codec, @Nullable V absent) {
        CacheStack stack = stacks.get();
        EntryKey entryKey = stack.keys().of(key);
        return Caller.carriedOut(() -> stack.top().peek(entryKey, codec))
                .map(entry -> entry == null ? absent : (V) entry.value());
    }

    @Override
    public Uni<Boolean> containsKey(Object key) {
        CacheStack stack = stacks.get();
        EntryKey entryKey = stack.keys().of(key);
        return Caller.carriedOut(() -> stack.top().peek(entryKey, ValueCodec.none())).map(Objects::nonNull);
    }

    @Override
    public Uni<Void> put(Object key, @Nullable Object value) {
        return put(key, codecs.ofCache(), value, null);
    }

    @Override
    public Uni<Void> put(Object key, @Nullable Object value, @Nullable Duration expiresAfter) {
        return put(key, codecs.ofCache(), value, expiresAfter);
    }

    @Override
    public <V> Uni<Void> put(Object key, @Nullable V value, TypeLiteral<V> type) {
        return put(key, codecs.of(type.getType()), value, null);
    }

    @Override
    public <V> Uni<Void> put(Object key, @Nullable V value, TypeLiteral<V> type, @Nullable Duration expiresAfter) {
        return put(key, codecs.of(type.getType()), value, expiresAfter);
    }

    private Uni<Void> put(Object key, ValueCodec codec, @Nullable Object value, @Nullable Duration expiresAfter) {
        CacheStack stack = stacks.get();
        EntryKey entryKey = stack.keys().of(key);
        return Caller.carriedOut(() -> stack.top().put(entryKey, codec.encode(value), Optional.ofNullable(expiresAfter)));
    }

    @Override
    public Uni<Boolean> putIfAbsent(Object key, @Nullable Object value) {
        return putIfAbsent(key, codecs.ofCache(), value, null);
    }

    @Override
    public Uni<Boolean> putIfAbsent(Object key, @Nullable Object value, @Nullable Duration expiresAfter) {
        return putIfAbsent(key, codecs.ofCache(), value, expiresAfter);
    }

    @Override
    public <V> Uni<Boolean> putIfAbsent(Object key, @Nullable V value, TypeLiteral<V> type) {
        return putIfAbsent(key, codecs.of(type.getType()), value, null);
    }

    @Override
    public <V> Uni<Boolean> putIfAbsent(Object key, @Nullable V value, TypeLiteral<V> type, @Nullable Duration expiresAfter) {
        return putIfAbsent(key, codecs.of(type.getType()), value, expiresAfter);
    }

    private Uni<Boolean> putIfAbsent(Object key, ValueCodec codec, @Nullable Object value, @Nullable Duration expiresAfter) {
        CacheStack stack = stacks.get();
        EntryKey entryKey = stack.keys().of(key);
        return Caller
                .carriedOut(() -> stack.top().putIfAbsent(entryKey, codec.encode(value), Optional.ofNullable(expiresAfter)));
    }

    @Override
    public Uni<Void> invalidate(Object key) {
        CacheStack stack = stacks.get();
        EntryKey entryKey = stack.keys().of(key);
        return Caller.carriedOut(() -> stack.top().invalidate(entryKey));
    }

    @Override
    public Uni<Void> invalidateAll() {
        return Caller.carriedOut(stacks.get().top()::invalidateAll);
    }

    @Override
    public Uni<Void> invalidateIf(Predicate<Object> predicate) {
        Objects.requireNonNull(predicate, "predicate");
        CacheStack stack = stacks.get();
        return Caller.carriedOut(
                () -> stack.top().invalidateIf(key -> stack.keys().userKey(key).filter(predicate).isPresent()));
    }
}
