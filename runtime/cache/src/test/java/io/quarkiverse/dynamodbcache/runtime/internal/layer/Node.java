package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.eclipse.microprofile.context.spi.ContextManagerProvider;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.budget.Budget;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Billing;
import io.quarkiverse.dynamodbcache.runtime.internal.config.CacheSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Compression;
import io.quarkiverse.dynamodbcache.runtime.internal.config.LeaseSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Lifetime;
import io.quarkiverse.dynamodbcache.runtime.internal.config.NearSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.StorageSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableCreation;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.WriteAdmission;
import io.quarkiverse.dynamodbcache.runtime.internal.config.WriteFailures;
import io.quarkiverse.dynamodbcache.runtime.internal.lease.Leases;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheMetrics;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.RecordedEvents;
import io.quarkiverse.dynamodbcache.runtime.internal.near.Coherence;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Keyspace;
import io.quarkiverse.dynamodbcache.runtime.internal.store.LargeValues;
import io.quarkiverse.dynamodbcache.runtime.internal.tracing.Tracing;
import io.smallrye.mutiny.Context;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** One instance of an application: all layers of a cache, over a table that other nodes may share. */
final class Node {

    static final Keyspace SPACE = new Keyspace("", "books");
    static final EntryKey KEY = key("s:978");
    static final Lifetime TEN_SECONDS = new Lifetime(Optional.of(Duration.ofSeconds(10)), Optional.empty());
    static final Duration REFRESH = Duration.ofSeconds(1);

    static {
        // Else two threads of a test may be the first to ask for it, and one of them fails.
        ContextManagerProvider.instance();
    }

    final RecordedEvents events = new RecordedEvents();
    final Pauses pauses = new Pauses();
    /** What comes of every throw of the dice. */
    volatile double chance;
    final CacheLayer top;
    final ValueCodec codec = ValueCodec.of("books", List.of(), ObjectMapper::new);

    Node(ItemStore store, InstantSource clock) {
        this(store, clock, TEN_SECONDS, REFRESH, WriteFailures.FAIL);
    }

    Node(ItemStore store, InstantSource clock, Lifetime lifetime, Duration refresh, WriteFailures writeFailures) {
        this(store, clock, settings(lifetime, refresh, writeFailures, StorageSettings.plain()));
    }

    Node(ItemStore store, InstantSource clock, WriteAdmission admission) {
        this(store, clock, settings(TEN_SECONDS, REFRESH, WriteFailures.FAIL,
                new StorageSettings(Compression.NONE, Optional.of(admission), LargeValues.standard())));
    }

    /** One that keeps entries in its memory, or at least tells others. */
    Node(ItemStore store, InstantSource clock, CacheSettings settings, Coherence coherence) {
        this(store, clock, settings, coherence, CacheMetrics.none());
    }

    Node(ItemStore store, InstantSource clock, CacheSettings settings, Coherence coherence, CacheMetrics metrics) {
        top = CacheLayers.assemble(settings, store, NearNode.of(settings, coherence, metrics), clock,
                new Watch(events, metrics, Optional.empty()), new PauseAndChance(pauses, () -> chance));
    }

    private Node(ItemStore store, InstantSource clock, CacheSettings settings) {
        top = CacheLayers.assemble(settings, store, null, clock, Watch.of(events), new PauseAndChance(pauses, () -> chance));
    }

    /** One that is counted, or limited. */
    Node(ItemStore store, InstantSource clock, CacheMetrics metrics, Optional<Budget> budget) {
        top = CacheLayers.assemble(settings(TEN_SECONDS, REFRESH, WriteFailures.FAIL, StorageSettings.plain()), store, null,
                clock, new Watch(events.counted(metrics), metrics, budget), new PauseAndChance(pauses, () -> chance));
    }

    /** One that is traced. */
    Node(ItemStore store, InstantSource clock, Tracing tracing) {
        top = CacheLayers.assemble(settings(TEN_SECONDS, REFRESH, WriteFailures.FAIL, StorageSettings.plain()), store, null,
                clock, new Watch(events, CacheMetrics.none(), Optional.empty(), Optional.of(tracing)),
                new PauseAndChance(pauses, () -> chance));
    }

    Node(ItemStore store, InstantSource clock, Leases leases) {
        this(store, clock, TEN_SECONDS, REFRESH, new LeaseUse(Optional.of(leases), Optional.empty()));
    }

    /** One that loads entries anew before they expire. */
    Node(ItemStore store, InstantSource clock, Lifetime lifetime, Leases leases) {
        this(store, clock, lifetime, REFRESH, new LeaseUse(Optional.empty(), Optional.of(leases)));
    }

    Node(ItemStore store, InstantSource clock, Lifetime lifetime, Duration refresh, LeaseUse leases) {
        this(store, clock, lifetime, refresh, leases, Optional.empty());
    }

    Node(ItemStore store, InstantSource clock, Lifetime lifetime, Duration refresh, LeaseUse leases,
            Optional<Budget> budget) {
        top = CacheLayers.assemble(settings(lifetime, refresh, WriteFailures.FAIL, StorageSettings.plain()), leases, store,
                null, clock, new Watch(events, CacheMetrics.none(), budget), new PauseAndChance(pauses, () -> chance));
    }

    static CacheSettings nearSettings(NearSettings near, Lifetime lifetime, WriteFailures writeFailures) {
        Optional<LeaseSettings> lease = lifetime.isRefreshedEarly()
                ? Optional.of(new LeaseSettings(false, Duration.ofSeconds(5), Duration.ofSeconds(30)))
                : Optional.empty();
        return new CacheSettings("books", "", 1, lifetime, Duration.ofSeconds(1), REFRESH, false, writeFailures,
                StorageSettings.plain(), lease, Optional.empty(), Optional.of(near),
                new TableSettings("table", TableCreation.NEVER, Billing.ON_DEMAND, 5, 5));
    }

    private static CacheSettings settings(Lifetime lifetime, Duration refresh, WriteFailures writeFailures,
            StorageSettings storage) {
        return new CacheSettings("books", "", 1, lifetime, Duration.ofSeconds(1), refresh, false, writeFailures, storage,
                Optional.empty(), Optional.empty(), Optional.empty(),
                new TableSettings("table", TableCreation.NEVER, Billing.ON_DEMAND, 5, 5));
    }

    static EntryKey key(String encoded) {
        return new EntryKey(SPACE, encoded);
    }

    static <T> T answer(Uni<T> question) {
        return question.await().atMost(Gate.BOUND);
    }

    static <T> CompletableFuture<T> begin(Uni<T> operation) {
        return operation.subscribeAsCompletionStage();
    }

    Uni<@Nullable Object> getting(EntryKey key, Loader loader, EntryOptions options) {
        return Uni.createFrom().deferred(() -> top.get(key, new Loading(codec, loader, options, Context.empty())))
                .map(Entry::value);
    }

    @Nullable
    Object get(Loader loader) {
        return answer(getting(KEY, loader, EntryOptions.configured()));
    }

    @Nullable
    Object get(String loaded) {
        return get(CountingLoader.of(loaded));
    }

    CompletableFuture<@Nullable Object> beginGet(Loader loader) {
        return begin(getting(KEY, loader, EntryOptions.configured()));
    }

    Uni<Map<EntryKey, Object>> gettingMany(Collection<EntryKey> keys, BulkLoader loader, EntryOptions options) {
        return valuesOf(Multi.createFrom()
                .deferred(() -> top.getMany(BulkLoading.of(keys, codec, loader, options, Context.empty()))));
    }

    Uni<Map<EntryKey, Object>> peekingMany(Set<EntryKey> keys) {
        return valuesOf(Multi.createFrom().deferred(() -> top.peekMany(keys, codec)));
    }

    private static Uni<Map<EntryKey, Object>> valuesOf(Multi<KeyedEntry> entries) {
        return entries.collect().in(HashMap::new, (values, each) -> values.put(each.key(), each.entry().value()));
    }

    Uni<Void> putting(String value) {
        return putting(KEY, value, EntryOptions.configured());
    }

    Uni<Void> putting(EntryKey key, @Nullable Object value, EntryOptions options) {
        return Uni.createFrom().deferred(() -> top.put(key, codec.encode(value), options));
    }

    void put(String value) {
        answer(putting(value));
    }

    boolean putIfAbsent(String value) {
        return putIfAbsent(value, EntryOptions.configured());
    }

    boolean putIfAbsent(String value, EntryOptions options) {
        return answer(puttingIfAbsent(value, options));
    }

    Uni<Boolean> puttingIfAbsent(String value, EntryOptions options) {
        return Uni.createFrom().deferred(() -> top.putIfAbsent(KEY, codec.encode(value), options, codec));
    }

    /** What the cache has, without loading; null if nothing. */
    @Nullable
    Object peek() {
        Entry entry = answer(top.peek(KEY, codec));
        return entry == null ? null : entry.value();
    }
}
