package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.KeyCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.CacheLayers;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Keyspace;
import io.smallrye.mutiny.Uni;

/** The cache as Quarkus and the application see it: encodes keys, finds the codec of a value, and asks the top layer. */
final class DynamoDbCacheImpl extends OverloadedCache {

    private final String name;
    private final Supplier<CacheStack> stacks;

    /** @param stacks always the same, but in tests */
    DynamoDbCacheImpl(String name, Codecs codecs, Supplier<CacheStack> stacks) {
        super(codecs);
        this.name = name;
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
    @SuppressWarnings("unchecked") // The codec only gives values of the types that the caller or the build named.
    <V> Uni<V> load(Object key, ValueCodec codec, UserLoader loader, EntryOptions options) {
        CacheStack stack = stacks.get();
        EntryKey entryKey = stack.keys().of(key);
        return loader.carriedOut(loading -> stack.top().get(entryKey, loading), codec, options)
                .map(entry -> (V) entry.value());
    }

    @Override
    @SuppressWarnings("unchecked") // As in load().
    <V> Uni<@Nullable V> peek(Object key, ValueCodec codec, @Nullable V absent) {
        CacheStack stack = stacks.get();
        EntryKey entryKey = stack.keys().of(key);
        return Caller.carriedOut(() -> stack.top().peek(entryKey, codec))
                .map(entry -> entry == null ? absent : (V) entry.value());
    }

    @Override
    Uni<Void> put(Object key, ValueCodec codec, @Nullable Object value, EntryOptions options) {
        CacheStack stack = stacks.get();
        EntryKey entryKey = stack.keys().of(key);
        return Caller.carriedOut(() -> stack.top().put(entryKey, codec.encode(value), options));
    }

    @Override
    Uni<Boolean> putIfAbsent(Object key, ValueCodec codec, @Nullable Object value, EntryOptions options) {
        CacheStack stack = stacks.get();
        EntryKey entryKey = stack.keys().of(key);
        return Caller.carriedOut(() -> stack.top().putIfAbsent(entryKey, codec.encode(value), options));
    }

    @Override
    BulkCalls bulk() {
        return new BulkCalls(name, stacks.get());
    }

    @Override
    public Uni<Boolean> containsKey(Object key) {
        CacheStack stack = stacks.get();
        EntryKey entryKey = stack.keys().of(key);
        return Caller.carriedOut(() -> stack.top().peek(entryKey, ValueCodec.none())).map(Objects::nonNull);
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
