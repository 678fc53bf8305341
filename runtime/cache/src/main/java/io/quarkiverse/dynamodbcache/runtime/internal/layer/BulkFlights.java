package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * The flights of one caller who wants many keys: those no one else is under way to, which are flown together, and those of
 * others that are joined. It waits for others only when its own have landed, so that no two wait for each other.
 */
final class BulkFlights {

    private final CacheLayer below;
    private final Flights flights;
    private final BulkLoading loading;
    private final Map<EntryKey, Flight> own = new LinkedHashMap<>();
    private final Map<EntryKey, Flight> joined = new LinkedHashMap<>();

    private BulkFlights(CacheLayer below, Flights flights, BulkLoading loading) {
        this.below = below;
        this.flights = flights;
        this.loading = loading;
    }

    static Multi<KeyedEntry> begin(CacheLayer below, Flights flights, BulkLoading loading) {
        BulkFlights bulk = new BulkFlights(below, flights, loading);
        loading.keys().forEach(bulk::takeOffOrJoin);
        return bulk.fly().chain(bulk::join).onItem().transformToMulti(Multi.createFrom()::iterable);
    }

    private void takeOffOrJoin(EntryKey key) {
        Flight flight = new Flight(flights, key, loading.of(key));
        Flight other = flights.takeOff(key, flight);
        if (other == null) {
            own.put(key, flight);
        } else {
            joined.put(key, other);
        }
    }

    /** Begins its own flights. They go on to their ends even if the caller gives up. */
    private Uni<List<KeyedEntry>> fly() {
        if (own.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        CompletableFuture<@Nullable List<KeyedEntry>> landed = new CompletableFuture<>();
        Multi.createFrom().deferred(() -> below.getMany(loading.only(own.keySet()).with(new NoticedLoader())))
                .onItem().invoke(entry -> land(entry.key(), entry.entry()))
                .collect().asList()
                .onItemOrFailure().invoke(this::landTheRest)
                .subscribe().withSubscriber(new FutureSubscriber<>(landed, loading.context()));
        return Uni.createFrom().completionStage(landed::copy);
    }

    private void land(EntryKey key, @Nullable Entry entry) {
        ownTo(key).land(entry);
    }

    /** Of the others there is no entry, or no one knows. */
    private void landTheRest(@Nullable List<KeyedEntry> entries, @Nullable Throwable failure) {
        own.forEach((key, flight) -> {
            if (failure == null) {
                flight.land(null);
            } else {
                flight.onFailure(failure);
            }
        });
    }

    private Uni<List<KeyedEntry>> join(List<KeyedEntry> flown) {
        if (joined.isEmpty()) {
            return Uni.createFrom().item(flown);
        }
        loading.loader().notNeeded();
        List<KeyedEntry> all = new ArrayList<>(flown);
        Set<EntryKey> unreadable = new LinkedHashSet<>();
        return Multi.createFrom().iterable(joined.entrySet())
                .onItem().transformToUniAndConcatenate(each -> each.getValue().outcome().invoke(entry -> {
                    Entry copy = entry == null ? null : each.getValue().copyOf(entry, loading.codec());
                    if (copy != null) {
                        all.add(new KeyedEntry(each.getKey(), copy));
                    } else if (entry != null) {
                        unreadable.add(each.getKey());
                    }
                }))
                .onItem().ignoreAsUni()
                .chain(() -> unreadable.isEmpty() ? Uni.createFrom().item(all) : join(all, unreadable));
    }

    /** Of a type that this caller does not expect. */
    private Uni<List<KeyedEntry>> join(List<KeyedEntry> all, Set<EntryKey> unreadable) {
        return begin(below, flights, loading.only(unreadable)).collect().asList().map(again -> {
            all.addAll(again);
            return all;
        });
    }

    private Flight ownTo(EntryKey key) {
        return Objects.requireNonNull(own.get(key), "an entry that was not asked for");
    }

    /** Whoever calls the loader has found nothing under those keys. */
    private final class NoticedLoader implements BulkLoader {

        @Override
        public Uni<Map<EntryKey, Object>> load(Set<EntryKey> missing) {
            return Uni.createFrom().deferred(() -> {
                missing.forEach(key -> ownTo(key).turnToLoader());
                return loading.loader().load(missing);
            });
        }

        @Override
        public void notNeeded() {
            loading.loader().notNeeded();
        }
    }
}
