package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.generation.TagCounts;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheEvents;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.quarkiverse.dynamodbcache.runtime.internal.store.BatchOutcome;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Keyspace;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Reading;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** The bottom: reads the table, loads what is not there, and stores it unless something came between. */
final class StoreLayer implements CacheLayer {

    /** How many entries invalidateIf deletes at the same time. */
    private static final int DELETES_AT_ONCE = 16;

    private final Keyspace space;
    private final ItemStore store;
    private final Stamps stamps;
    private final InstantSource clock;
    private final CacheEvents events;
    private final Lookup lookup;
    private final Presences presences;
    private final AbsentPut absentPut;
    private final Loads loads;
    private final Hits hits;
    private final Misses misses;
    private final StaleEntries stale;
    private final BulkFillings fillings;
    private final Updates updates;
    private final Counting counting;

    StoreLayer(Keyspace space, Admission admission, LeaseUse leases, ItemStore store, Stamps stamps,
            Watch watch, PauseAndChance pauseAndChance) {
        this.space = space;
        this.store = store;
        this.stamps = stamps;
        this.clock = stamps.clock();
        this.events = watch.events();
        this.lookup = new Lookup(store, stamps.generations(),
                new SlidingExpiry(stamps.lifetime(), store, stamps.tags(), clock, events), clock, events);
        this.presences = new Presences(stamps.generations(), stamps.tags(), clock);
        this.absentPut = new AbsentPut(store, presences, lookup, stamps.tags());
        this.loads = new Loads(watch.limited(admission), stamps, clock, events);
        this.stale = new StaleEntries(stamps.lifetime(), clock, events);
        this.hits = leases.ofRefreshes()
                .<Hits> map(own -> new EarlyRefresh(own, watch.limited(Admission.always()), stamps, events))
                .orElseGet(Hits::nothingToDo);
        Misses loading = leases.ofMisses()
                .<Misses> map(own -> new OneNodeLoads(own, lookup, new LeasedLoads(stamps, loads)))
                .orElseGet(() -> new EachNodeLoads(stamps, loads, store));
        this.misses = stamps.lifetime().staleness().softTimeout()
                .<Misses> map(limit -> new SoftTimeout(loading, limit, stale, pauseAndChance, events)).orElse(loading);
        this.fillings = leases.ofMisses().<BulkFillings> map(own -> new LeasedFillings(own, loads))
                .orElseGet(() -> new EachNodeFillings(store));
        this.updates = new Updates(store, new PresentEntry(presences), stamps, clock);
        this.counting = new Counting(store, new PresentEntry(presences), stamps, clock);
    }

    @Override
    public Uni<Entry> get(EntryKey key, Loading loading) {
        // Asked for with the read: most entries have the tags that they would be loaded with.
        TagCounts counts = stamps.tags().of(loading.options().tags());
        return PlainUni.chain(lookup.of(key, loading.codec(), counts), verdict -> {
            Entry hit = verdict.entry();
            if (hit == null) {
                return stale.insteadOfFailure(load(key, loading, verdict, counts), verdict, loading);
            }
            if (hit.item() != null) {
                hits.found(key, hit.item(), verdict.generation(), loading, counts);
            }
            return Uni.createFrom().item(hit);
        });
    }

    /** If the table fails only now, it is loaded all the same: what has expired is at hand should the loader fail, too. */
    private Uni<Entry> load(EntryKey key, Loading loading, Verdict verdict, TagCounts counts) {
        Uni<Entry> load = misses.load(key, loading, verdict, counts);
        return !verdict.isServable() ? load : PlainUni.recovering(load, CacheStoreException.class, failure -> {
            events.fellBackToLoader(failure);
            return loads.unstored(loading);
        });
    }

    @Override
    public Multi<KeyedEntry> getMany(BulkLoading loading) {
        return new BulkLoads(lookup, stamps, loads, fillings, stale, events).get(loading);
    }

    @Override
    public Multi<KeyedEntry> peekMany(Set<EntryKey> keys, ValueCodec codec) {
        return lookup.ofMany(keys, codec, stamps.tags().of(Set.of())).onItem().transformToMulti(verdicts -> {
            verdicts.unasked().values().stream().findFirst().ifPresent(events::countedAsAbsent);
            return Multi.createFrom().iterable(verdicts.hits());
        });
    }

    @Override
    public Uni<BatchOutcome> putMany(Map<EntryKey, EncodedValue> values, EntryOptions options) {
        if (options.isOverAtOnce()) {
            return store.deleteMany(values.keySet());
        }
        return stamps.next(options).chain(stamp -> {
            long now = clock.millis();
            Map<EntryKey, StoredItem> items = new LinkedHashMap<>();
            values.forEach((key, value) -> items.put(key, item(value, stamp, now, options)));
            return store.writeMany(items);
        });
    }

    @Override
    public Uni<BatchOutcome> invalidateMany(Set<EntryKey> keys) {
        return store.deleteMany(keys);
    }

    @Override
    public Uni<@Nullable Entry> peek(EntryKey key, ValueCodec codec) {
        return PlainUni.map(lookup.of(key, codec, stamps.tags().of(Set.of())), Verdict::entry);
    }

    @Override
    public Uni<@Nullable StoredItem> item(EntryKey key) {
        return store.read(key).chain(found -> presences.of(found)
                // What is known to be of no value is not to become one where it is written again.
                .map(present -> present.isPresent() && found instanceof StoredItem item && item.value().isHere() ? item
                        : null));
    }

    @Override
    public Uni<Boolean> adopt(EntryKey key, StoredItem other) {
        Uni<Long> generation = stamps.generations().current();
        return stamps.tags().of(other.tags().keySet()).begunUntil(other.expiry().keptUntil())
                .chain(counts -> generation.map(current -> new StoredItem(other.value(), current, other.expiry(),
                        other.written(), counts).loadedIn(other.loadTime())))
                .chain(item -> store.write(key, item)).replaceWith(true);
    }

    @Override
    public Uni<Void> put(EntryKey key, EncodedValue value, EntryOptions options) {
        if (options.isOverAtOnce()) {
            return store.delete(key);
        }
        return PlainUni.chain(stamps.next(options),
                stamp -> store.write(key, item(value, stamp, clock.millis(), options)));
    }

    @Override
    public Uni<Boolean> putIfAbsent(EntryKey key, EncodedValue value, EntryOptions options, ValueCodec codec) {
        if (options.isOverAtOnce()) {
            return Uni.createFrom().item(false);
        }
        return stamps.next(options).chain(stamp -> {
            long now = clock.millis();
            return absentPut.put(key, item(value, stamp, now, options), codec, now);
        });
    }

    @Override
    public Uni<Boolean> touch(EntryKey key, EntryOptions options) {
        return updates.touch(key, options);
    }

    @Override
    public Uni<Long> increment(EntryKey key, Count count) {
        return counting.count(key, count);
    }

    @Override
    public Uni<Boolean> replace(EntryKey key, Expected expected, EncodedValue value, EntryOptions options) {
        return updates.replace(key, expected, value, options);
    }

    @Override
    public Uni<@Nullable Entry> exchange(EntryKey key, EncodedValue value, EntryOptions options, ValueCodec codec) {
        return stamps.next(options).chain(stamp -> {
            Uni<Reading> before = options.isOverAtOnce() ? store.remove(key)
                    : store.exchange(key, item(value, stamp, clock.millis(), options));
            return before.chain(found -> lookup.judge(codec, stamps.tags().of(Set.of()), found, stamp.generation()));
        }).map(Verdict::entry);
    }

    @Override
    public Uni<Void> invalidate(EntryKey key) {
        return store.delete(key);
    }

    @Override
    public Uni<Void> invalidateAll() {
        return stamps.generations().advance();
    }

    @Override
    public Uni<Void> invalidateTag(String tag) {
        return stamps.tags().advance(tag);
    }

    @Override
    public Uni<Void> invalidateIf(Predicate<EntryKey> condition) {
        return store.scan(space).emitOn(new OwnThread()).filter(condition)
                .onItem().transformToUni(store::delete).merge(DELETES_AT_ONCE)
                .onItem().ignoreAsUni();
    }

    private StoredItem item(EncodedValue value, Stamp stamp, long now, EntryOptions options) {
        return new NewItem(value, options, stamps).writtenAt(now, stamp);
    }
}
