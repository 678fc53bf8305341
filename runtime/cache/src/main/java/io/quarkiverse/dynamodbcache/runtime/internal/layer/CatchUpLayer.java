package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Lifetime;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheEvents;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.quarkiverse.dynamodbcache.runtime.internal.store.BatchOutcome;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Remembers invalidations that did not reach the table, and makes them again in the background. Their callers are told
 * nevertheless: until then others are served what was invalidated.
 * <p>
 * What is written over an entry makes its lost invalidation superfluous, as there is nothing old left: so it does not remove
 * what this node has put since. A load is no such proof: it only stores where it finds nothing, and may have looked too early.
 */
final class CatchUpLayer implements CacheLayer {

    private final CacheLayer below;
    private final LostInvalidations lost = new LostInvalidations();
    private final CatchUp catchUp;
    private final Lifetime lifetime;
    private final InstantSource clock;
    private final CacheEvents events;

    CatchUpLayer(CacheLayer below, Lifetime lifetime, PauseAndChance pauseAndChance, InstantSource clock, CacheEvents events) {
        this.below = below;
        this.catchUp = new CatchUp(below, lost, pauseAndChance, clock, events);
        this.lifetime = lifetime;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public Uni<Entry> get(EntryKey key, Loading loading) {
        return below.get(key, loading);
    }

    @Override
    public Uni<@Nullable Entry> peek(EntryKey key, ValueCodec codec) {
        return below.peek(key, codec);
    }

    @Override
    public Multi<KeyedEntry> getMany(BulkLoading loading) {
        return below.getMany(loading);
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
    public Uni<Boolean> touch(EntryKey key, EntryOptions options) {
        return below.touch(key, options);
    }

    @Override
    public Uni<Long> increment(EntryKey key, Count count) {
        return below.increment(key, count);
    }

    /** Of those whose condition is user code, no one knows what they were about. */
    @Override
    public Uni<Void> invalidateIf(Predicate<EntryKey> condition) {
        return below.invalidateIf(condition);
    }

    @Override
    public Uni<Void> put(EntryKey key, EncodedValue value, EntryOptions options) {
        return settling(key, below.put(key, value, options), done -> true);
    }

    @Override
    public Uni<Boolean> adopt(EntryKey key, StoredItem other) {
        return settling(key, below.adopt(key, other), written -> written);
    }

    @Override
    public Uni<Boolean> putIfAbsent(EntryKey key, EncodedValue value, EntryOptions options, ValueCodec codec) {
        return settling(key, below.putIfAbsent(key, value, options, codec), written -> written);
    }

    @Override
    public Uni<Boolean> replace(EntryKey key, Expected expected, EncodedValue value, EntryOptions options) {
        return settling(key, below.replace(key, expected, value, options), written -> written);
    }

    @Override
    public Uni<@Nullable Entry> exchange(EntryKey key, EncodedValue value, EntryOptions options, ValueCodec codec) {
        return settling(key, below.exchange(key, value, options, codec), done -> true);
    }

    @Override
    public Uni<BatchOutcome> putMany(Map<EntryKey, EncodedValue> values, EntryOptions options) {
        return settling(values.keySet(), below.putMany(values, options));
    }

    @Override
    public Uni<BatchOutcome> invalidateMany(Set<EntryKey> keys) {
        return PlainUni.map(PlainUni.recovering(settling(keys, below.invalidateMany(keys)), CacheStoreException.class,
                failure -> Uni.createFrom().item(BatchOutcome.failed(keys, failure))), outcome -> {
                    outcome.failures().forEach((key, why) -> remember(new Scope.One(key), why));
                    return outcome;
                });
    }

    @Override
    public Uni<Void> invalidate(EntryKey key) {
        return remembering(new Scope.One(key), settling(key, below.invalidate(key), done -> true));
    }

    @Override
    public Uni<Void> invalidateTag(String tag) {
        return remembering(new Scope.Tagged(tag), below.invalidateTag(tag));
    }

    @Override
    public Uni<Void> invalidateAll() {
        return remembering(Scope.All.ALL, settling(lost.all(), below.invalidateAll(), done -> true));
    }

    private <T extends @Nullable Object> Uni<T> settling(EntryKey key, Uni<T> write, Function<T, Boolean> written) {
        Lost before = lost.isEmpty() ? null : lost.about(new Scope.One(key));
        return before == null ? write : settling(List.of(before), write, written);
    }

    /** @param before not those that come while it is under way: they may be about what it has written */
    private <T extends @Nullable Object> Uni<T> settling(List<Lost> before, Uni<T> write, Function<T, Boolean> written) {
        return before.isEmpty() ? write : PlainUni.map(write, done -> {
            if (written.apply(done)) {
                lost.settle(before);
            }
            return done;
        });
    }

    private Uni<BatchOutcome> settling(Set<EntryKey> keys, Uni<BatchOutcome> write) {
        if (lost.isEmpty()) {
            return write;
        }
        List<Lost> before = new ArrayList<>();
        for (EntryKey key : keys) {
            Lost one = lost.about(new Scope.One(key));
            if (one != null) {
                before.add(one);
            }
        }
        return PlainUni.map(write, outcome -> {
            before.removeIf(each -> each.scope() instanceof Scope.One one && outcome.failures().containsKey(one.key()));
            lost.settle(before);
            return outcome;
        });
    }

    private Uni<Void> remembering(Scope scope, Uni<Void> invalidation) {
        return PlainUni.recovering(invalidation, CacheStoreException.class, failure -> {
            remember(scope, failure);
            return Uni.createFrom().failure(failure);
        });
    }

    private void remember(Scope scope, Throwable why) {
        boolean full = lost.add(new Lost(scope, lifetime.longest(clock.millis())));
        events.invalidationQueued(why);
        if (full) {
            events.invalidationsMerged(LostInvalidations.MOST);
        }
        catchUp.begin();
    }
}
