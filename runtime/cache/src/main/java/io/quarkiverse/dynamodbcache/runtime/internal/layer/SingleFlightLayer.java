package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.quarkiverse.dynamodbcache.runtime.internal.store.BatchOutcome;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Lets callers who want the same key at the same time share one read and one load; and lets no load that an invalidation or
 * a put has overtaken be shared, or stored, any more.
 */
final class SingleFlightLayer implements CacheLayer {

    private final CacheLayer below;
    private final Flights flights = new Flights();

    SingleFlightLayer(CacheLayer below) {
        this.below = below;
    }

    @Override
    public Uni<Entry> get(EntryKey key, Loading loading) {
        Flight own = new Flight(flights, key, loading);
        Flight other = flights.takeOff(key, own);
        if (other != null) {
            return join(other, key, loading);
        }
        return own.begin(PlainUni.deferred(() -> below.get(key, own.loading())));
    }

    private Uni<Entry> join(Flight flight, EntryKey key, Loading loading) {
        loading.loader().notNeeded();
        return flight.outcome().onItem().transformToUni(entry -> {
            // Someone who loaded many keys may have found nothing.
            Entry copy = entry == null ? null : flight.copyOf(entry, loading.codec());
            if (copy != null) {
                return Uni.createFrom().item(copy);
            }
            return flight.isOver() ? get(key, loading) : getBeside(key, loading);
        });
    }

    /** For whoever expects another type than those who were answered already: what it loads is not stored. */
    private Uni<Entry> getBeside(EntryKey key, Loading loading) {
        return loading.fence().close().chain(() -> below.get(key, loading));
    }

    @Override
    public Multi<KeyedEntry> getMany(BulkLoading loading) {
        return BulkFlights.begin(below, flights, loading);
    }

    @Override
    public Multi<KeyedEntry> peekMany(Set<EntryKey> keys, ValueCodec codec) {
        return below.peekMany(keys, codec);
    }

    @Override
    public Uni<BatchOutcome> putMany(Map<EntryKey, EncodedValue> values, EntryOptions options) {
        return overtaking(() -> flights.ground(values.keySet()), () -> below.putMany(values, options));
    }

    @Override
    public Uni<BatchOutcome> invalidateMany(Set<EntryKey> keys) {
        return overtaking(() -> flights.ground(keys), () -> below.invalidateMany(keys));
    }

    @Override
    public Uni<@Nullable Entry> peek(EntryKey key, ValueCodec codec) {
        return below.peek(key, codec);
    }

    @Override
    public Uni<@Nullable StoredItem> item(EntryKey key) {
        return below.item(key);
    }

    @Override
    public Uni<Boolean> adopt(EntryKey key, StoredItem other) {
        return overtaking(() -> flights.ground(key), () -> below.adopt(key, other));
    }

    @Override
    public Uni<Void> put(EntryKey key, EncodedValue value, EntryOptions options) {
        return overtaking(() -> flights.ground(key), () -> below.put(key, value, options));
    }

    @Override
    public Uni<Boolean> putIfAbsent(EntryKey key, EncodedValue value, EntryOptions options, ValueCodec codec) {
        return overtaking(() -> flights.ground(key), () -> below.putIfAbsent(key, value, options, codec));
    }

    /** Overtakes nothing: the value stays what it is. */
    @Override
    public Uni<Boolean> touch(EntryKey key, EntryOptions options) {
        return below.touch(key, options);
    }

    @Override
    public Uni<Long> increment(EntryKey key, Count count) {
        return overtaking(() -> flights.ground(key), () -> below.increment(key, count));
    }

    @Override
    public Uni<Boolean> replace(EntryKey key, Expected expected, EncodedValue value, EntryOptions options) {
        return overtaking(() -> flights.ground(key), () -> below.replace(key, expected, value, options));
    }

    @Override
    public Uni<@Nullable Entry> exchange(EntryKey key, EncodedValue value, EntryOptions options, ValueCodec codec) {
        return overtaking(() -> flights.ground(key), () -> below.exchange(key, value, options, codec));
    }

    @Override
    public Uni<Void> invalidate(EntryKey key) {
        return overtaking(() -> flights.ground(key), () -> below.invalidate(key));
    }

    @Override
    public Uni<Void> invalidateAll() {
        return overtaking(() -> flights.groundIf(key -> true), below::invalidateAll);
    }

    @Override
    public Uni<Void> invalidateTag(String tag) {
        return overtaking(() -> flights.groundTagged(tag), () -> below.invalidateTag(tag));
    }

    @Override
    public Uni<Void> invalidateIf(Predicate<EntryKey> condition) {
        return overtaking(() -> flights.groundIf(condition),
                () -> below.invalidateIf(condition).emitOn(new OwnThread()));
    }

    /** Grounds flights before the write, and those that began while it was on its way and may have seen what was before. */
    private static <T extends @Nullable Object> Uni<T> overtaking(Supplier<Uni<Void>> ground, Supplier<Uni<T>> write) {
        return PlainUni.chain(PlainUni.chain(ground.get(), grounded -> write.get()),
                written -> PlainUni.map(ground.get(), grounded -> written));
    }
}
