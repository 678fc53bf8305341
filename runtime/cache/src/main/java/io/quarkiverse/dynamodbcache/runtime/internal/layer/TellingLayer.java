package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.near.News;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.quarkiverse.dynamodbcache.runtime.internal.store.BatchOutcome;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Tells the other nodes of each change of the table, after it was made and before its caller knows; if they cannot be told, it
 * fails as a change does that did not reach the table.
 * <p>
 * A change that failed may have been made all the same, so they are told of it too, but no one waits for that. What fills an
 * entry that was not there, a load or a putIfAbsent, is no change: no node has it. But where this node has found a value that
 * it cannot read, as its class has changed, a node that runs the version before may have it in its memory.
 */
final class TellingLayer implements CacheLayer {

    private final CacheLayer below;
    private final News news;

    TellingLayer(CacheLayer below, News news) {
        this.below = below;
        this.news = news;
    }

    @Override
    public Uni<Entry> get(EntryKey key, Loading loading) {
        NoticingCodec codec = new NoticingCodec(loading.codec());
        return PlainUni.map(below.get(key, loading.readBy(codec).telling(() -> tell(key))), entry -> {
            tellIfReplaced(key, entry, codec);
            return entry;
        });
    }

    @Override
    public Uni<@Nullable Entry> peek(EntryKey key, ValueCodec codec) {
        return below.peek(key, codec);
    }

    @Override
    public Multi<KeyedEntry> getMany(BulkLoading loading) {
        NoticingCodec codec = new NoticingCodec(loading.codec());
        return below.getMany(loading.readBy(codec)).onItem()
                .invoke(each -> tellIfReplaced(each.key(), each.entry(), codec));
    }

    @Override
    public Multi<KeyedEntry> peekMany(Set<EntryKey> keys, ValueCodec codec) {
        return below.peekMany(keys, codec);
    }

    @Override
    public Uni<@Nullable StoredItem> item(EntryKey key) {
        return below.item(key);
    }

    @Override
    public Uni<Boolean> putIfAbsent(EntryKey key, EncodedValue value, EntryOptions options, ValueCodec codec) {
        NoticingCodec noticing = new NoticingCodec(codec);
        return PlainUni.chain(below.putIfAbsent(key, value, options, noticing),
                done -> done && noticing.hasFailed() ? PlainUni.map(changed(key), told -> true)
                        : Uni.createFrom().item(done));
    }

    @Override
    public Uni<BatchOutcome> putMany(Map<EntryKey, EncodedValue> values, EntryOptions options) {
        return manyChanged(below.putMany(values, options), values.keySet());
    }

    @Override
    public Uni<BatchOutcome> invalidateMany(Set<EntryKey> keys) {
        return manyChanged(below.invalidateMany(keys), keys);
    }

    @Override
    public Uni<Boolean> adopt(EntryKey key, StoredItem other) {
        return ifDone(below.adopt(key, other), key);
    }

    @Override
    public Uni<Void> put(EntryKey key, EncodedValue value, EntryOptions options) {
        return always(below.put(key, value, options), () -> changed(key));
    }

    @Override
    public Uni<Boolean> touch(EntryKey key, EntryOptions options) {
        return ifDone(below.touch(key, options), key);
    }

    @Override
    public Uni<Long> increment(EntryKey key, Count count) {
        return always(below.increment(key, count), () -> changed(key));
    }

    @Override
    public Uni<Boolean> replace(EntryKey key, Expected expected, EncodedValue value, EntryOptions options) {
        return ifDone(below.replace(key, expected, value, options), key);
    }

    @Override
    public Uni<@Nullable Entry> exchange(EntryKey key, EncodedValue value, EntryOptions options, ValueCodec codec) {
        return always(below.exchange(key, value, options, codec), () -> changed(key));
    }

    @Override
    public Uni<Void> invalidate(EntryKey key) {
        return always(below.invalidate(key), () -> changed(key));
    }

    @Override
    public Uni<Void> invalidateAll() {
        return always(below.invalidateAll(), news::everythingChanged);
    }

    @Override
    public Uni<Void> invalidateTag(String tag) {
        return always(below.invalidateTag(tag), () -> news.tagChanged(tag));
    }

    @Override
    public Uni<Void> invalidateIf(Predicate<EntryKey> condition) {
        Matches matches = new Matches(condition);
        return always(below.invalidateIf(matches), () -> {
            Set<EntryKey> keys = matches.keys();
            return keys == null ? news.everythingChanged() : news.entriesChanged(keys);
        });
    }

    /** A load has not changed what is true, so no one waits for that, and it does not fail. */
    private void tellIfReplaced(EntryKey key, Entry entry, NoticingCodec codec) {
        if (codec.hasFailed() && entry.item() == null && entry.encoded() != null) {
            tell(key);
        }
    }

    /** It has begun then, and no one waits for it. */
    private void tell(EntryKey key) {
        Uni<Void> unused = changed(key);
    }

    private Uni<Void> changed(EntryKey key) {
        return news.entriesChanged(List.of(key));
    }

    /** If all have failed, that is told, and no one waits for what may have been made all the same. */
    private Uni<BatchOutcome> manyChanged(Uni<BatchOutcome> change, Set<EntryKey> keys) {
        return PlainUni.chain(toldIfFailed(change, () -> news.entriesChanged(keys)), outcome -> {
            Uni<Void> telling = news.entriesChanged(keys);
            return outcome.failures().size() == keys.size() ? Uni.createFrom().item(outcome)
                    : PlainUni.map(telling, told -> outcome);
        });
    }

    private Uni<Boolean> ifDone(Uni<Boolean> change, EntryKey key) {
        return PlainUni.chain(toldIfFailed(change, () -> changed(key)),
                done -> done ? PlainUni.map(changed(key), told -> true) : Uni.createFrom().item(false));
    }

    private static <T extends @Nullable Object> Uni<T> always(Uni<T> change, Supplier<Uni<Void>> telling) {
        return PlainUni.chain(toldIfFailed(change, telling), outcome -> PlainUni.map(telling.get(), told -> outcome));
    }

    private static <T extends @Nullable Object> Uni<T> toldIfFailed(Uni<T> change, Supplier<Uni<Void>> telling) {
        return PlainUni.failing(change, CacheStoreException.class, failure -> {
            Uni<Void> unused = telling.get(); // It has begun, and no one waits for it.
            return failure;
        });
    }
}
