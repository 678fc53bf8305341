package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.BulkFailureException;
import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.BulkLoading;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.KeyedEntry;
import io.quarkiverse.dynamodbcache.runtime.internal.store.BatchOutcome;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.smallrye.mutiny.Uni;

/** The calls of one cache that are about many entries: encodes all of their keys, and asks the top layer once. */
record BulkCalls(String cache, CacheStack stack) {

    <K, V> Uni<Map<K, V>> peek(Collection<K> given, ValueCodec codec) {
        UserKeys keys = new UserKeys(stack.keys(), given);
        if (keys.count() == 0) {
            return Uni.createFrom().item(LinkedHashMap::new);
        }
        return results(keys, Caller.carriedOut(() -> stack.top().peekMany(keys.inTheTable(), codec).collect().asList()));
    }

    <K, V> Uni<Map<K, V>> load(Collection<K> given, ValueCodec codec, UserBulkLoader loader, EntryOptions options) {
        EntryTags.check(stack.keys().space(), options.tags());
        UserKeys keys = new UserKeys(stack.keys(), given);
        if (keys.count() == 0) {
            return Uni.createFrom().item(LinkedHashMap::new);
        }
        return results(keys, LoaderPlace.carriedOut(loader.blocking(), (place, context) -> stack.top()
                .getMany(BulkLoading.of(keys.inTheTable(), codec, new CallersBulkLoader(loader, keys, place), options, context))
                .collect().asList()));
    }

    @SuppressWarnings("unchecked") // The keys are the user's, and the codec only gives values of the types that were named.
    private static <K, V> Uni<Map<K, V>> results(UserKeys keys, Uni<List<KeyedEntry>> entries) {
        return entries.map(found -> (Map<K, V>) keys.results(found));
    }

    Uni<Void> put(Map<?, ?> entries, ValueCodec codec, EntryOptions options) {
        EntryTags.check(stack.keys().space(), options.tags());
        UserKeys keys = new UserKeys(stack.keys(), entries.keySet());
        Map<EntryKey, @Nullable Object> values = new HashMap<>();
        entries.forEach((key, value) -> values.put(keys.inTheTable(key), value));
        return told("putAll", keys, () -> {
            Map<EntryKey, EncodedValue> encoded = new LinkedHashMap<>();
            keys.inTheTable().forEach(key -> encoded.put(key, codec.encode(values.get(key))));
            return stack.top().putMany(encoded, options);
        });
    }

    Uni<Void> invalidate(Collection<?> given) {
        UserKeys keys = new UserKeys(stack.keys(), given);
        return told("invalidateAll", keys, () -> stack.top().invalidateMany(keys.inTheTable()));
    }

    private Uni<Void> told(String operation, UserKeys keys, Supplier<Uni<BatchOutcome>> write) {
        if (keys.count() == 0) {
            return Uni.createFrom().voidItem();
        }
        return Caller.carriedOut(() -> write.get().onFailure(CacheStoreException.class)
                .recoverWithItem(failure -> BatchOutcome.failed(keys.inTheTable(), failure)))
                .invoke(outcome -> {
                    Map<Object, Throwable> failures = keys.inOrder(outcome.failures());
                    if (!failures.isEmpty()) {
                        throw new BulkFailureException(cache, operation, failures, keys.count() - failures.size());
                    }
                }).replaceWithVoid();
    }
}
