package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.time.Duration;
import java.time.InstantSource;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.UnsupportedValueTypeException;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.lease.HeldLease;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheEvents;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;
import io.smallrye.mutiny.Uni;

/** Loads what is not there, and stores it if it is worth a write and nothing came between. */
record Loads(Admission admission, Stamps stamps, InstantSource clock, CacheEvents events) {

    Uni<Entry> load(EntryKey key, Loading loading, Stamp stamp, Filling filling) {
        long began = clock.millis();
        return loading.loader().load().chain(value -> {
            Duration loadTime = Duration.ofMillis(clock.millis() - began);
            Entry loaded = new Entry(value, encoded(value, loading.codec()));
            return storeIfPossible(key, loading, stamp, timed(filling, loadTime), loaded, loadTime).replaceWith(loaded);
        });
    }

    private Filling timed(Filling filling, Duration loadTime) {
        return stamps.lifetime().isRefreshedEarly()
                ? item -> filling.fill(item.loadedIn(loadTime.toMillis()))
                : filling;
    }

    /** For a value that no one else is to have. */
    Uni<Entry> unstored(Loading loading) {
        return loading.loader().load().map(value -> new Entry(value, encoded(value, loading.codec())));
    }

    /** @return null if it cannot be stored, which is told as an event */
    @Nullable
    EncodedValue encoded(@Nullable Object value, ValueCodec codec) {
        try {
            return codec.encode(value);
        } catch (UnsupportedValueTypeException e) {
            events.notStored(e);
            return null;
        }
    }

    /** Never fails: the caller has a value, and whether it could be stored is not the caller's concern. */
    private Uni<Boolean> storeIfPossible(EntryKey key, Loading loading, Stamp stamp, Filling filling,
            Entry loaded, Duration loadTime) {
        return store(key, loading, stamp, filling, loaded, loadTime)
                .onFailure().invoke(events::notStored).onFailure().recoverWithItem(false);
    }

    /** @return whether it was stored; fails if that could not be tried */
    Uni<Boolean> store(EntryKey key, Loading loading, Stamp stamp, Filling filling, Entry loaded,
            Duration loadTime) {
        EncodedValue value = loaded.encoded();
        if (value == null || loading.options().isOverAtOnce() || !admission.admits(key, loadTime)) {
            return Uni.createFrom().item(false);
        }
        return PlainUni.map(loading.fence().pass(() -> filling
                .fill(new NewItem(value, loading.options(), stamps).writtenAt(clock.millis(), stamp))), this::told);
    }

    private boolean told(boolean stored) {
        if (stored) {
            events.stored();
        } else {
            events.overtaken();
        }
        return stored;
    }

    /** Into the place that the lease holds, unless something has ended it: that is told as an event. */
    Filling into(HeldLease lease) {
        return item -> PlainUni.map(lease.fill(item), stored -> {
            if (!stored) {
                events.leaseLost();
            }
            return stored;
        });
    }

    /** Puts what was loaded into the table, unless something came between. */
    interface Filling {

        /** @return whether it was stored */
        Uni<Boolean> fill(StoredItem item);
    }
}
