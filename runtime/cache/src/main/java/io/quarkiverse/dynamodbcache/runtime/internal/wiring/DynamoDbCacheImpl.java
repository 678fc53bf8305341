package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.CacheEntry;
import io.quarkiverse.dynamodbcache.CounterOverflowException;
import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.KeyCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.CacheLayer;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.CacheLayers;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.Count;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.Entry;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.Expected;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Keyspace;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;
import io.quarkiverse.dynamodbcache.runtime.internal.tagging.TaggedKey;
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
        CacheLayer nothing = CacheLayers.disabled();
        CacheStack stack = new Versions(1, (version, versions) -> new CacheStack(
                new EntryKeys(new Keyspace("", name, version), KeyCodec.none()), nothing, versions)).configured();
        return new DynamoDbCacheImpl(name, Codecs.none(), () -> stack);
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    @SuppressWarnings("unchecked") // The codec only gives values of the types that the caller or the build named.
    <V> Uni<V> load(Object key, ValueCodec codec, UserLoader loader, EntryOptions options) {
        if (key instanceof TaggedKey tagged) {
            return load(tagged.key(), codec, loader, options.tagged(tagged.tags().toArray(String[]::new)));
        }
        CacheStack stack = stacks.get();
        EntryTags.check(stack.keys().space(), options.tags());
        EntryKey entryKey = stack.keys().of(key);
        return PlainUni.deferred(() -> {
            // Before anything is made that only a call to the table needs.
            Entry near = stack.top().look(entryKey, codec);
            return near != null ? Uni.createFrom().item((V) near.value())
                    : PlainUni.map(loader.carriedOut(loading -> stack.top().get(entryKey, loading), codec, options),
                            entry -> (V) entry.value());
        });
    }

    @Override
    @SuppressWarnings("unchecked") // As in load().
    <V> Uni<@Nullable V> peek(Object key, ValueCodec codec, @Nullable V absent) {
        CacheStack stack = stacks.get();
        EntryKey entryKey = stack.keys().of(key);
        return PlainUni.deferred(() -> {
            Entry near = stack.top().look(entryKey, codec);
            return near != null ? Uni.createFrom().item((V) near.value())
                    : PlainUni.map(Caller.carriedOut(() -> stack.top().peek(entryKey, codec)),
                            entry -> entry == null ? absent : (V) entry.value());
        });
    }

    @Override
    Uni<Void> put(Object key, ValueCodec codec, @Nullable Object value, EntryOptions options) {
        CacheStack stack = stacks.get();
        EntryTags.check(stack.keys().space(), options.tags());
        EntryKey entryKey = stack.keys().of(key);
        return Caller.carriedOut(() -> stack.top().put(entryKey, codec.encode(value), options));
    }

    @Override
    Uni<Boolean> putIfAbsent(Object key, ValueCodec codec, @Nullable Object value, EntryOptions options) {
        CacheStack stack = stacks.get();
        EntryTags.check(stack.keys().space(), options.tags());
        EntryKey entryKey = stack.keys().of(key);
        return Caller.carriedOut(() -> stack.top().putIfAbsent(entryKey, codec.encode(value), options, codec));
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
    public Uni<Boolean> touch(Object key, @Nullable Duration expiresAfter) {
        CacheStack stack = stacks.get();
        EntryKey entryKey = stack.keys().of(key);
        return Caller.carriedOut(() -> stack.top().touch(entryKey, EntryOptions.of(expiresAfter)));
    }

    @Override
    public Uni<Long> increment(Object key, long delta, long initial, @Nullable Duration expiresAfter) {
        CacheStack stack = stacks.get();
        EntryKey entryKey = stack.keys().of(key);
        return Caller.carriedOut(() -> stack.top().increment(entryKey,
                new Count(delta, initial, codecs().ofCache().counterType(), EntryOptions.of(expiresAfter))));
    }

    @Override
    public Uni<Long> decrement(Object key, long delta, long initial, @Nullable Duration expiresAfter) {
        // There is no such positive number; counting down by it is counting up by one more than there are.
        return delta == Long.MIN_VALUE ? Uni.createFrom().failure(() -> new CounterOverflowException(name, "Long"))
                : increment(key, -delta, initial, expiresAfter);
    }

    @Override
    Uni<Boolean> replace(Object key, ValueCodec codec, @Nullable Object expected, @Nullable Object value,
            EntryOptions options) {
        CacheStack stack = stacks.get();
        EntryKey entryKey = stack.keys().of(key);
        EntryTags.check(stack.keys().space(), options.tags());
        return Caller.carriedOut(
                () -> stack.top().replace(entryKey, new Expected(expected, codec), codec.encode(value), options));
    }

    @Override
    @SuppressWarnings("unchecked") // As in load().
    <V> Uni<@Nullable V> getAndPut(Object key, ValueCodec codec, @Nullable V value, EntryOptions options) {
        CacheStack stack = stacks.get();
        EntryKey entryKey = stack.keys().of(key);
        EntryTags.check(stack.keys().space(), options.tags());
        return Caller.carriedOut(() -> stack.top().exchange(entryKey, codec.encode(value), options, codec))
                .map(before -> before == null ? null : (V) before.value());
    }

    @Override
    <V> Uni<@Nullable CacheEntry<V>> getEntry(Object key, ValueCodec codec) {
        CacheStack stack = stacks.get();
        EntryKey entryKey = stack.keys().of(key);
        return Caller.carriedOut(() -> stack.top().peek(entryKey, codec)).map(entry -> described(entryKey, entry));
    }

    @SuppressWarnings("unchecked") // As in load().
    private static <V> @Nullable CacheEntry<V> described(EntryKey key, @Nullable Entry entry) {
        if (entry == null || entry.item() == null) {
            return null;
        }
        StoredItem item = entry.item();
        Instant expires = item.expiry().isNever() ? null : Instant.ofEpochMilli(item.expiry().at());
        return new CacheEntry<>((V) entry.value(), Instant.ofEpochSecond(item.written()), expires, item.size(key),
                key.space().version());
    }

    @Override
    public DynamoDbCache version(int version) {
        // Now, so that a version that cannot be is refused here, and not where it is used.
        stacks.get().version(version);
        return new DynamoDbCacheImpl(name, codecs(), () -> stacks.get().version(version));
    }

    @Override
    public Uni<@Nullable Integer> bumpVersion(Object key) {
        VersionBump bump = VersionBump.of(stacks.get(), key);
        return Caller.carriedOut(bump::carryOut);
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
    public Uni<Void> invalidateTag(String tag) {
        CacheStack stack = stacks.get();
        EntryTags.check(stack.keys().space(), Set.of(tag));
        return Caller.carriedOut(() -> stack.top().invalidateTag(tag));
    }

    @Override
    public Uni<Void> invalidateIf(Predicate<Object> predicate) {
        Objects.requireNonNull(predicate, "predicate");
        CacheStack stack = stacks.get();
        // Not plain: the predicate is to find the contexts of whoever gave it.
        return Uni.createFrom().deferred(() -> Caller.carriedOut(
                () -> stack.top().invalidateIf(stack.keys().matching(predicate))));
    }
}
