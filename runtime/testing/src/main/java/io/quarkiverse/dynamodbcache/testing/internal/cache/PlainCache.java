package io.quarkiverse.dynamodbcache.testing.internal.cache;

import java.lang.reflect.Type;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.KeyFunction;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Billing;
import io.quarkiverse.dynamodbcache.runtime.internal.config.CacheSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Compression;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Lifetime;
import io.quarkiverse.dynamodbcache.runtime.internal.config.StorageSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableCreation;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.WriteFailures;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.LargeValues;
import io.quarkiverse.dynamodbcache.runtime.internal.wiring.CacheAssembly;
import io.quarkiverse.dynamodbcache.testing.ProbedCache;

/** A cache without an application around it, on a table in memory. */
public record PlainCache(DynamoDbCache cache, ProbedCache probe) {

    public static PlainCache of(String name, Lifetime lifetime, Optional<KeyFunction> keyFunction, List<Type> valueTypes,
            ObjectMapper json, InstantSource clock) {
        CacheAssembly standard = assembly(name, lifetime, valueTypes, json);
        CacheAssembly assembly = keyFunction.map(standard::asking).orElse(standard);
        TestedCache tested = new TestedCache(assembly, ItemStore.inMemory(name), clock, "");
        return new PlainCache(assembly.cache(tested), tested);
    }

    /** With what a production application has by default. */
    static CacheAssembly assembly(String name, Lifetime lifetime, List<Type> valueTypes, ObjectMapper json) {
        CacheSettings settings = new CacheSettings(name, "", 1, lifetime, Duration.ofSeconds(2), Duration.ofSeconds(1), false,
                WriteFailures.FAIL, new StorageSettings(Compression.ZSTD, Optional.empty(), LargeValues.standard()),
                Optional.empty(), Optional.empty(), Optional.empty(),
                new TableSettings("in memory", TableCreation.NEVER, Billing.ON_DEMAND, 5, 5));
        return new CacheAssembly(settings, Set.of(), valueTypes, () -> json);
    }
}
