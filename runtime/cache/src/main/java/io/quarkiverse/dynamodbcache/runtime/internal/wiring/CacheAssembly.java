package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.lang.reflect.Type;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.KeyFunction;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.KeyCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.config.CacheSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.CacheLayers;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheEvents;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Keyspace;

/** Puts one cache together: from what is known of it, and a store. */
public final class CacheAssembly {

    private final CacheSettings settings;
    private final KeyCodec keys;
    private final Codecs codecs;

    /**
     * @param keyTypes the records and enums among its keys
     * @param valueTypes the types that its values are read back as
     */
    public CacheAssembly(CacheSettings settings, Set<Class<?>> keyTypes, List<Type> valueTypes, Supplier<ObjectMapper> json) {
        this(settings, KeyCodec.forCache(settings.cache(), keyTypes), new Codecs(settings, valueTypes, json));
    }

    private CacheAssembly(CacheSettings settings, KeyCodec keys, Codecs codecs) {
        this.settings = settings;
        this.keys = keys;
        this.codecs = codecs;
    }

    /** The same cache with keys that the application gives a form of its own. */
    public CacheAssembly asking(KeyFunction function) {
        return new CacheAssembly(settings, KeyCodec.asking(function, settings.cache(), keys), codecs);
    }

    public CacheSettings settings() {
        return settings;
    }

    public CacheStack stack(ItemStore store, InstantSource clock) {
        return stack(settings, store, clock);
    }

    /** @param namespace letters and digits; stacks of different ones do not see each other's entries, on the same store */
    public CacheStack stack(String namespace, ItemStore store, InstantSource clock) {
        return stack(settings.in(namespace), store, clock);
    }

    private CacheStack stack(CacheSettings settings, ItemStore store, InstantSource clock) {
        return new CacheStack(new EntryKeys(new Keyspace(settings.prefix(), settings.cache()), keys),
                CacheLayers.assemble(settings, store, clock, CacheEvents.logged(settings.cache(), clock)));
    }

    public DynamoDbCache cache(Supplier<CacheStack> stack) {
        return new DynamoDbCacheImpl(settings.cache(), codecs, stack);
    }
}
