package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.smallrye.mutiny.Uni;

/** The gets of one cache that are under way, at most one of each key that others may join. */
final class Flights {

    private final ConcurrentMap<EntryKey, Flight> underWay = new ConcurrentHashMap<>();

    /** @return the flight to join instead; null if this one is under way now */
    @Nullable
    Flight takeOff(EntryKey key, Flight own) {
        Flight other = underWay.putIfAbsent(key, own);
        while (other != null) {
            if (other.canBeJoined()) {
                return other;
            }
            own.follow(other);
            other = underWay.replace(key, other, own) ? null : underWay.putIfAbsent(key, own);
        }
        return null;
    }

    /** One that it has followed, and that is still under way, can be grounded again. */
    void landed(EntryKey key, Flight flight) {
        underWay.computeIfPresent(key, (same, current) -> current == flight ? flight.stillUnderWayBefore() : current);
    }

    /**
     * From now on no one joins the flight, and what it loads is not stored. It stays, so that the next to overtake waits too.
     */
    Uni<Void> ground(EntryKey key) {
        Flight flight = underWay.get(key);
        return flight == null ? Uni.createFrom().voidItem() : flight.ground();
    }

    Uni<Void> ground(Collection<EntryKey> keys) {
        return all(keys.stream().map(underWay::get).filter(Objects::nonNull).map(Flight::ground).toList());
    }

    Uni<Void> groundIf(Predicate<EntryKey> concerned) {
        return ground(underWay.keySet().stream().filter(concerned).toList());
    }

    /** Others may be under way to an entry that has the tag, although it would be loaded without. */
    Uni<Void> groundTagged(String tag) {
        return all(underWay.values().stream().filter(flight -> flight.isReading() || flight.loadsWith(tag))
                .map(Flight::ground).toList());
    }

    /** Not one after the other, as that many in a chain would overflow the stack. */
    private static Uni<Void> all(List<Uni<Void>> grounded) {
        return grounded.isEmpty() ? Uni.createFrom().voidItem()
                : Uni.join().all(grounded).andCollectFailures().replaceWithVoid();
    }
}
