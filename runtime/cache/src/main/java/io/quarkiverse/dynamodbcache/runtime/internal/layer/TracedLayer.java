package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.Counted;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.quarkiverse.dynamodbcache.runtime.internal.store.BatchOutcome;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;
import io.quarkiverse.dynamodbcache.runtime.internal.tracing.Operation;
import io.quarkiverse.dynamodbcache.runtime.internal.tracing.OperationKind;
import io.quarkiverse.dynamodbcache.runtime.internal.tracing.Tracing;
import io.smallrye.mutiny.Context;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Shows each operation to whoever traces the application: what was asked for, what came of it, and what it has cost. */
final class TracedLayer implements CacheLayer {

    private final CacheLayer below;
    private final Tracing tracing;
    private final String cache;

    TracedLayer(CacheLayer below, Tracing tracing, String cache) {
        this.below = below;
        this.tracing = tracing;
        this.cache = cache;
    }

    /** Shown once it has found something, as another operation follows if it has not: so it takes no time at all. */
    @Override
    public @Nullable Entry look(EntryKey key, ValueCodec codec) {
        Entry near = below.look(key, codec);
        if (near != null) {
            Operation hit = begin(OperationKind.GET);
            hit.count(Counted.HIT);
            hit.end();
        }
        return near;
    }

    @Override
    public Uni<Entry> get(EntryKey key, Loading loading) {
        Operation get = tracing.begin(cache, OperationKind.GET, loading.context());
        return get.of(() -> blamingUser(get, counted(get).get(key, loading.in(get.context()))));
    }

    @Override
    public Uni<@Nullable Entry> peek(EntryKey key, ValueCodec codec) {
        return shown(OperationKind.GET, layer -> layer.peek(key, codec));
    }

    @Override
    public Multi<KeyedEntry> getMany(BulkLoading loading) {
        Operation get = tracing.begin(cache, OperationKind.GET_ALL, loading.context());
        return each(get.of(() -> blamingUser(get, counted(get).getMany(loading.in(get.context())).collect().asList())));
    }

    @Override
    public Multi<KeyedEntry> peekMany(Set<EntryKey> keys, ValueCodec codec) {
        return each(shown(OperationKind.GET_ALL, layer -> layer.peekMany(keys, codec).collect().asList()));
    }

    @Override
    public Uni<BatchOutcome> putMany(Map<EntryKey, EncodedValue> values, EntryOptions options) {
        return shownBatch(OperationKind.PUT_ALL, layer -> layer.putMany(values, options));
    }

    @Override
    public Uni<BatchOutcome> invalidateMany(Set<EntryKey> keys) {
        return shownBatch(OperationKind.INVALIDATE_KEYS, layer -> layer.invalidateMany(keys));
    }

    @Override
    public Uni<@Nullable StoredItem> item(EntryKey key) {
        Operation get = begin(OperationKind.GET);
        return get.of(() -> PlainUni.map(below.item(key), found -> {
            get.count(found == null ? Counted.MISS : Counted.HIT);
            return found;
        }));
    }

    @Override
    public Uni<Boolean> adopt(EntryKey key, StoredItem other) {
        return shown(OperationKind.PUT, layer -> layer.adopt(key, other));
    }

    @Override
    public Uni<Void> put(EntryKey key, EncodedValue value, EntryOptions options) {
        return shown(OperationKind.PUT, layer -> layer.put(key, value, options));
    }

    @Override
    public Uni<Boolean> putIfAbsent(EntryKey key, EncodedValue value, EntryOptions options, ValueCodec codec) {
        return shown(OperationKind.PUT_IF_ABSENT, layer -> layer.putIfAbsent(key, value, options, codec));
    }

    @Override
    public Uni<Boolean> touch(EntryKey key, EntryOptions options) {
        return shown(OperationKind.TOUCH, layer -> layer.touch(key, options));
    }

    @Override
    public Uni<Long> increment(EntryKey key, Count count) {
        return shown(OperationKind.INCREMENT, layer -> layer.increment(key, count));
    }

    @Override
    public Uni<Boolean> replace(EntryKey key, Expected expected, EncodedValue value, EntryOptions options) {
        return shown(OperationKind.REPLACE, layer -> layer.replace(key, expected, value, options));
    }

    @Override
    public Uni<@Nullable Entry> exchange(EntryKey key, EncodedValue value, EntryOptions options, ValueCodec codec) {
        return shown(OperationKind.GET_AND_PUT, layer -> layer.exchange(key, value, options, codec));
    }

    @Override
    public Uni<Void> invalidate(EntryKey key) {
        return shown(OperationKind.INVALIDATE, layer -> layer.invalidate(key));
    }

    @Override
    public Uni<Void> invalidateAll() {
        return shown(OperationKind.INVALIDATE_ALL, CacheLayer::invalidateAll);
    }

    @Override
    public Uni<Void> invalidateTag(String tag) {
        return shown(OperationKind.INVALIDATE_TAG, layer -> layer.invalidateTag(tag));
    }

    @Override
    public Uni<Void> invalidateIf(Predicate<EntryKey> condition) {
        return shown(OperationKind.INVALIDATE_IF, layer -> layer.invalidateIf(condition));
    }

    private Operation begin(OperationKind kind) {
        return tracing.begin(cache, kind, Context.empty());
    }

    /** Hits and misses of one operation are told apart as those of all are. */
    private CacheLayer counted(Operation operation) {
        return new MeteredLayer(below, operation);
    }

    private <T extends @Nullable Object> Uni<T> shown(OperationKind kind, Function<CacheLayer, Uni<T>> work) {
        Operation operation = begin(kind);
        return operation.of(() -> work.apply(counted(operation)));
    }

    private Uni<BatchOutcome> shownBatch(OperationKind kind, Function<CacheLayer, Uni<BatchOutcome>> work) {
        Operation operation = begin(kind);
        return operation.of(() -> PlainUni.map(work.apply(counted(operation)), outcome -> {
            outcome.failures().values().stream().findFirst().ifPresent(operation::fail);
            return outcome;
        }));
    }

    private static Multi<KeyedEntry> each(Uni<List<KeyedEntry>> entries) {
        return entries.onItem().transformToMulti(Multi.createFrom()::iterable);
    }

    /** Shows with what a loader has failed, and not that it is a loader that has. */
    private static <T> Uni<T> blamingUser(Operation operation, Uni<T> get) {
        return PlainUni.failing(get, LoaderFailure.class, failure -> {
            operation.fail(failure.getCause() == null ? failure : failure.getCause());
            return failure;
        });
    }
}
