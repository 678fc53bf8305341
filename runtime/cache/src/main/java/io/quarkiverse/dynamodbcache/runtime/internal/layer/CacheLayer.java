package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.store.BatchOutcome;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * A part of what a cache does: it answers, or asks the layer below.
 * <p>
 * A method is called when its operation is to begin; what it returns is subscribed to at once, and emits on any thread.
 * Layers fail with {@link io.quarkiverse.dynamodbcache.CacheStoreException} if the table could not be asked, and with
 * {@link LoaderFailure} if the loader failed. Safe for use by several threads.
 */
public interface CacheLayer {

    /**
     * Asks no one and begins nothing, so that what is at hand needs none of what a call to the table needs.
     *
     * @return the entry, if it is at hand; null says nothing of whether there is one
     */
    default @Nullable Entry look(EntryKey key, ValueCodec codec) {
        return null;
    }

    /** @return the entry, loaded if there is none */
    Uni<Entry> get(EntryKey key, Loading loading);

    /** @return the entry, or null if there is none */
    Uni<@Nullable Entry> peek(EntryKey key, ValueCodec codec);

    /**
     * @return the entries, each as soon as it is there; those that are missing are loaded at once. None for what is not loaded.
     */
    Multi<KeyedEntry> getMany(BulkLoading loading);

    /** @return the entries that there are */
    Multi<KeyedEntry> peekMany(Set<EntryKey> keys, ValueCodec codec);

    /** @param options as in {@link #put} */
    Uni<BatchOutcome> putMany(Map<EntryKey, EncodedValue> values, EntryOptions options);

    Uni<BatchOutcome> invalidateMany(Set<EntryKey> keys);

    /** @return the entry as the table has it, or null if there is none; fails as what writes does, which it is asked for */
    Uni<@Nullable StoredItem> item(EntryKey key);

    /**
     * Writes an entry of another version of the cache, to end when it would have ended, and with the same tags.
     *
     * @return whether it was written: always, unless failures are only logged
     */
    Uni<Boolean> adopt(EntryKey key, StoredItem other);

    /** @param options if their lifetime is zero or less, nothing is to be there afterwards */
    Uni<Void> put(EntryKey key, EncodedValue value, EntryOptions options);

    /**
     * @param codec one that cannot read back what is there takes it for absent
     * @return whether the value was stored, because there was none
     */
    Uni<Boolean> putIfAbsent(EntryKey key, EncodedValue value, EntryOptions options, ValueCodec codec);

    /** @return whether there is an entry, which has another end now */
    Uni<Boolean> touch(EntryKey key, EntryOptions options);

    /** @return what the counter has come to */
    Uni<Long> increment(EntryKey key, Count count);

    /** @return whether there was an entry of the expected value, which has another one now */
    Uni<Boolean> replace(EntryKey key, Expected expected, EncodedValue value, EntryOptions options);

    /** As {@link #put}. @return what was there before, or null if nothing */
    Uni<@Nullable Entry> exchange(EntryKey key, EncodedValue value, EntryOptions options, ValueCodec codec);

    Uni<Void> invalidate(EntryKey key);

    Uni<Void> invalidateAll();

    /** Removes all entries with a tag. */
    Uni<Void> invalidateTag(String tag);

    Uni<Void> invalidateIf(Predicate<EntryKey> condition);
}
