package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.UnreadableValueException;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.smallrye.mutiny.Uni;

/**
 * Lets callers who want the same key at the same time share one read and one load; and lets no load that an invalidation or
 * a put has overtaken be shared, or stored, any more.
 */
final class SingleFlightLayer implements CacheLayer {

    private final CacheLayer below;
    private final ConcurrentMap<EntryKey, Flight> flights = new ConcurrentHashMap<>();

    SingleFlightLayer(CacheLayer below) {
        this.below = below;
    }

    @Override
    public Uni<Entry> get(EntryKey key, Loading loading) {
        Flight own = new Flight(loading);
        Flight other = flights.putIfAbsent(key, own);
        while (other != null) {
            if (!other.isGrounded()) {
                return join(other, key, loading);
            }
            own.follow(other);
            other = flights.replace(key, other, own) ? null : flights.putIfAbsent(key, own);
        }
        return own.begin(Uni.createFrom().deferred(() -> below.get(key, own.loading()))
                .onTermination().invoke(() -> flights.remove(key, own)));
    }

    private Uni<Entry> join(Flight flight, EntryKey key, Loading loading) {
        loading.loader().notNeeded();
        return flight.outcome().onItem().transformToUni(entry -> copyOf(entry, flight, key, loading));
    }

    /** Values are not shared between callers, except those that cannot be stored. */
    private Uni<Entry> copyOf(Entry entry, Flight flight, EntryKey key, Loading loading) {
        EncodedValue encoded = entry.encoded();
        try {
            if (encoded != null) {
                return Uni.createFrom().item(new Entry(loading.codec().decode(encoded), encoded));
            }
            if (flight.codec() == loading.codec()) {
                return Uni.createFrom().item(entry);
            }
        } catch (UnreadableValueException e) {
            // Of a type that this caller does not expect.
        }
        return get(key, loading);
    }

    @Override
    public Uni<@Nullable Entry> peek(EntryKey key, ValueCodec codec) {
        return below.peek(key, codec);
    }

    @Override
    public Uni<Void> put(EntryKey key, EncodedValue value, EntryOptions options) {
        return overtaking(() -> ground(key), () -> below.put(key, value, options));
    }

    @Override
    public Uni<Boolean> putIfAbsent(EntryKey key, EncodedValue value, EntryOptions options) {
        return overtaking(() -> ground(key), () -> below.putIfAbsent(key, value, options));
    }

    /** Overtakes nothing: the value stays what it is. */
    @Override
    public Uni<Boolean> touch(EntryKey key, EntryOptions options) {
        return below.touch(key, options);
    }

    @Override
    public Uni<Long> increment(EntryKey key, Count count) {
        return overtaking(() -> ground(key), () -> below.increment(key, count));
    }

    @Override
    public Uni<Boolean> replace(EntryKey key, Expected expected, EncodedValue value, EntryOptions options) {
        return overtaking(() -> ground(key), () -> below.replace(key, expected, value, options));
    }

    @Override
    public Uni<@Nullable Entry> exchange(EntryKey key, EncodedValue value, EntryOptions options, ValueCodec codec) {
        return overtaking(() -> ground(key), () -> below.exchange(key, value, options, codec));
    }

    @Override
    public Uni<Void> invalidate(EntryKey key) {
        return overtaking(() -> ground(key), () -> below.invalidate(key));
    }

    @Override
    public Uni<Void> invalidateAll() {
        return overtaking(() -> groundIf(key -> true), below::invalidateAll);
    }

    @Override
    public Uni<Void> invalidateTag(String tag) {
        return overtaking(() -> groundIf(key -> mayBeTagged(key, tag)), () -> below.invalidateTag(tag));
    }

    @Override
    public Uni<Void> invalidateIf(Predicate<EntryKey> condition) {
        return overtaking(() -> groundIf(condition),
                () -> below.invalidateIf(condition).emitOn(new OwnThread()));
    }

    /** Grounds flights before the write, and those that began while it was on its way and may have seen what was before. */
    private static <T extends @Nullable Object> Uni<T> overtaking(Supplier<Uni<Void>> ground, Supplier<Uni<T>> write) {
        return ground.get().chain(write::get).call(ground::get);
    }

    /**
     * From now on no one joins the flight, and what it loads is not stored. It stays, so that the next to overtake waits too.
     */
    private Uni<Void> ground(EntryKey key) {
        Flight flight = flights.get(key);
        return flight == null ? Uni.createFrom().voidItem() : flight.ground();
    }

    /** Others may be under way to an entry that has the tag, although it would be loaded without. */
    private boolean mayBeTagged(EntryKey key, String tag) {
        Flight flight = flights.get(key);
        return flight != null && (flight.isReading() || flight.loadsWith(tag));
    }

    private Uni<Void> groundIf(Predicate<EntryKey> concerned) {
        Uni<Void> grounded = Uni.createFrom().voidItem();
        for (EntryKey key : flights.keySet()) {
            if (concerned.test(key)) {
                Uni<Void> one = ground(key);
                grounded = grounded.chain(() -> one);
            }
        }
        return grounded;
    }
}
