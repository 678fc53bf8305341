package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.lang.reflect.Type;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.KeyFunction;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.KeyCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.config.CacheSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.encryption.Encryption;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.CacheLayer;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.CacheLayers;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.NearNode;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.PauseAndChance;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.Watch;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheEvents;
import io.quarkiverse.dynamodbcache.runtime.internal.near.Coherence;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Listing;
import io.smallrye.mutiny.Uni;

/** Puts one cache together: from what is known of it, and a store. */
public final class CacheAssembly {

    private final CacheSettings settings;
    private final Supplier<KeyCodec> keys;
    private final Codecs codecs;
    private final PauseAndChance pauseAndChance;
    private final Account account;
    private final Encryption encryption;

    /**
     * @param keyTypes the records and enums among its keys
     * @param valueTypes the types that its values are read back as
     */
    public CacheAssembly(CacheSettings settings, Set<Class<?>> keyTypes, List<Type> valueTypes, Supplier<ObjectMapper> json) {
        this(settings, () -> KeyCodec.forCache(settings.cache(), keyTypes), new Codecs(settings, valueTypes, json),
                PauseAndChance.until(() -> false), Account.NONE, Encryption.none());
    }

    private CacheAssembly(CacheSettings settings, Supplier<KeyCodec> keys, Codecs codecs, PauseAndChance pauseAndChance,
            Account account, Encryption encryption) {
        this.settings = settings;
        this.keys = keys;
        this.codecs = codecs;
        this.pauseAndChance = pauseAndChance;
        this.account = account;
        this.encryption = encryption;
    }

    /** The same cache with keys that the application gives a form of its own. */
    public CacheAssembly asking(KeyFunction function) {
        return new CacheAssembly(settings, () -> KeyCodec.asking(function, settings.cache(), keys.get()), codecs,
                pauseAndChance, account, encryption);
    }

    /** The same cache, which does things beside its callers in another way. */
    CacheAssembly beside(PauseAndChance other) {
        return new CacheAssembly(settings, keys, codecs, other, account, encryption);
    }

    /** The same cache, counted and paid for. */
    CacheAssembly on(Account other) {
        return new CacheAssembly(settings, keys, codecs, pauseAndChance, other, encryption);
    }

    /** The same cache, of which no one sees all who sees its table. */
    public CacheAssembly hidden(Encryption other) {
        return new CacheAssembly(settings, keys, codecs, pauseAndChance, account, other);
    }

    public CacheSettings settings() {
        return settings;
    }

    public CacheStack stack(ItemStore store, InstantSource clock) {
        return stack(settings, store, null, clock, UnaryOperator.identity());
    }

    /** The same, with entries in memory if that is configured. */
    CacheStack stack(ItemStore store, Optional<Coherence> coherence, InstantSource clock) {
        return stack(settings, store, coherence.map(nodes -> NearNode.of(settings, nodes, account.metrics())).orElse(null),
                clock,
                UnaryOperator.identity());
    }

    /**
     * Without a near cache: no entry of one stack is left in memory for another, and what it asks of the table can be counted.
     *
     * @param namespace letters and digits; stacks of different ones do not see each other's entries, on the same store
     * @param around puts a layer on top of all others, in each version of the cache
     */
    public CacheStack stack(String namespace, ItemStore store, InstantSource clock, UnaryOperator<CacheLayer> around) {
        return stack(settings.in(namespace), store, null, clock, around);
    }

    private CacheStack stack(CacheSettings settings, ItemStore store, @Nullable NearNode near, InstantSource clock,
            UnaryOperator<CacheLayer> around) {
        KeyCodec keys = encryption.over(this.keys.get());
        ItemStore encrypted = encryption.over(store);
        Watch watch = account.watch(CacheEvents.logged(settings.cache(), clock));
        return new Versions(settings.version(), (version, versions) -> {
            CacheSettings own = settings.ofVersion(version);
            return new CacheStack(new EntryKeys(own.space(), keys),
                    around.apply(CacheLayers.assemble(own, encrypted, near, clock, watch, pauseAndChance)), versions);
        }).configured();
    }

    WarmUp warmUp(Supplier<CacheStack> stack) {
        return new WarmUp(codecs, encryption, stack);
    }

    CacheParts parts(Supplier<CacheStack> stack, ItemStore store, Uni<Listing> listing, InstantSource clock) {
        return new CacheParts(settings, stack, codecs::ofCache, store, listing, clock);
    }

    public DynamoDbCache cache(Supplier<CacheStack> stack) {
        return new DynamoDbCacheImpl(settings.cache(), codecs, stack);
    }
}
