package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.UnreadableValueException;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Lifetime;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheEvents;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Entries that have expired, and are served where the load that was to replace them fails. */
record StaleEntries(Lifetime lifetime, InstantSource clock, CacheEvents events) {

    /** @param load of the entry that was not there */
    Uni<Entry> insteadOfFailure(Uni<Entry> load, Verdict verdict, Loading loading) {
        return verdict.expired() == null ? load : PlainUni.recovering(load, LoaderFailure.class, failure -> {
            Entry stale = entry(verdict, loading.codec(), loading.fence());
            if (stale == null) {
                return Uni.createFrom().failure(failure);
            }
            events.servedStale(Objects.requireNonNull(failure.getCause()));
            return Uni.createFrom().item(stale);
        });
    }

    /**
     * All of those that could not be loaded, or the failure: whoever wanted them cannot tell a part of them from absent ones.
     */
    Multi<KeyedEntry> insteadOf(Throwable failure, Set<EntryKey> missing, Verdicts verdicts, BulkLoading loading) {
        List<KeyedEntry> stale = new ArrayList<>();
        for (EntryKey key : missing) {
            Verdict verdict = verdicts.judged().get(key);
            Entry entry = verdict == null ? null : entry(verdict, loading.codec(), loading.of(key).fence());
            if (entry == null) {
                return Multi.createFrom().failure(failure);
            }
            stale.add(new KeyedEntry(key, entry));
        }
        events.servedStale(Objects.requireNonNull(failure.getCause()));
        return Multi.createFrom().iterable(stale);
    }

    /**
     * @param fence closed if the entry was invalidated while it was being loaded: then it is not to be served any more, nor if
     *        its time is over by now
     */
    @Nullable
    Entry entry(Verdict verdict, ValueCodec codec, Fence fence) {
        StoredItem expired = verdict.expired();
        if (expired == null || fence.isClosed() || !isServable(expired)) {
            return null;
        }
        try {
            return new Entry(codec.decode(expired.value()), expired.value(), expired);
        } catch (UnreadableValueException e) {
            events.unreadable(e);
            return null;
        }
    }

    /** @return whether it may still be served: that it was when it was read does not tell, as loads take their time */
    boolean isServable(Entry expired) {
        return expired.item() != null && isServable(expired.item());
    }

    private boolean isServable(StoredItem expired) {
        return lifetime.isServable(expired.expiry(), clock.millis());
    }
}
