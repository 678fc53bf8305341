package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.UnreadableValueException;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.generation.Generations;
import io.quarkiverse.dynamodbcache.runtime.internal.generation.TagCounts;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheEvents;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.quarkiverse.dynamodbcache.runtime.internal.store.BatchReading;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ForeignItem;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Reading;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Reads items and decides of each whether it is a hit: alive, of the current generation, outdated by no tag, and readable. */
record Lookup(ItemStore store, Generations generations, SlidingExpiry sliding, InstantSource clock, CacheEvents events) {

    /** @param tags those that the entry probably has: asked for already */
    Uni<Verdict> of(EntryKey key, ValueCodec codec, TagCounts tags) {
        // Asked first, so that both questions are on their way at the same time.
        Uni<Long> generation = generations.current();
        return PlainUni.map(PlainUni.chain(store.read(key),
                found -> PlainUni.chain(generation, current -> judge(codec, tags, found, current))),
                verdict -> slid(key, verdict));
    }

    private Verdict slid(EntryKey key, Verdict verdict) {
        sliding.read(key, verdict.entry());
        return verdict;
    }

    /** As {@link #of} each. Fails only if the table could be asked for none of them. */
    Uni<Verdicts> ofMany(Set<EntryKey> keys, ValueCodec codec, TagCounts tags) {
        Uni<Long> generation = generations.current();
        return store.readMany(keys).chain(reading -> reading.failures().size() == keys.size()
                ? Uni.createFrom().failure(reading.failures().values().iterator().next())
                : generation.chain(current -> judge(reading, codec, tags, current)));
    }

    private Uni<Verdicts> judge(BatchReading reading, ValueCodec codec, TagCounts tags, long generation) {
        Map<EntryKey, Verdict> verdicts = new HashMap<>();
        return Multi.createFrom().iterable(reading.found().entrySet())
                .onItem().transformToUniAndConcatenate(found -> judge(codec, tags, found.getValue(), generation)
                        .invoke(verdict -> verdicts.put(found.getKey(), verdict)))
                .onItem().ignoreAsUni()
                .invoke(() -> verdicts.forEach((key, verdict) -> sliding.read(key, verdict.entry())))
                .map(all -> new Verdicts(verdicts, reading.failures()));
    }

    /** @param generation what was current before it was found */
    Uni<Verdict> judge(ValueCodec codec, TagCounts tags, Reading found, long generation) {
        if (found instanceof StoredItem item && item.isAlive(clock.millis())) {
            if (item.generation() <= generation) {
                return tagged(codec, tags, item, generation);
            }
            // Another node knows a later generation than this one does.
            return generations.confirm(item.generation()).chain(confirmed -> tagged(codec, tags, item, confirmed));
        }
        if (found instanceof ForeignItem) {
            events.unreadable(new IllegalStateException("The item was not written by this extension."));
            return Uni.createFrom().item(Verdict.ofNoUse(generation, found));
        }
        return found instanceof StoredItem item && item.generation() == generation
                && sliding.lifetime().isServable(item.expiry(), clock.millis()) ? expired(tags, item, generation)
                        : Uni.createFrom().item(Verdict.miss(generation, found));
    }

    /**
     * To be asked now, as it may not be possible any more when the entry is needed: what was invalidated is not to be served.
     */
    private static Uni<Verdict> expired(TagCounts tags, StoredItem item, long generation) {
        Uni<Boolean> still = item.tags().isEmpty() ? Uni.createFrom().item(true) : tags.areStill(item.tags());
        return PlainUni.map(still, is -> is && item.value().place() == null ? Verdict.expired(generation, item)
                : Verdict.miss(generation, item));
    }

    private Uni<Verdict> tagged(ValueCodec codec, TagCounts tags, StoredItem item, long generation) {
        if (item.tags().isEmpty() || item.generation() != generation) {
            return Uni.createFrom().item(readable(codec, item, generation));
        }
        return tags.areStill(item.tags())
                .map(still -> still ? readable(codec, item, generation) : Verdict.ofNoUse(generation, item));
    }

    private Verdict readable(ValueCodec codec, StoredItem item, long generation) {
        if (item.generation() != generation) {
            // A later one than is current: someone deleted the count, and it began anew. No one else would ever replace the item.
            return item.generation() > generation ? Verdict.ofNoUse(generation, item) : Verdict.miss(generation, item);
        }
        if (item.value().place() != null) {
            // Its parts are gone, and no one else would ever replace what is left of it.
            return Verdict.ofNoUse(generation, item);
        }
        try {
            return Verdict.hit(new Entry(codec.decode(item.value()), item.value(), item), generation, item);
        } catch (UnreadableValueException e) {
            events.unreadable(e);
            return Verdict.ofNoUse(generation, item);
        }
    }
}
