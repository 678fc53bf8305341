package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.lang.reflect.Type;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Billing;
import io.quarkiverse.dynamodbcache.runtime.internal.config.CacheSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Lifetime;
import io.quarkiverse.dynamodbcache.runtime.internal.config.StorageSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableCreation;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.WriteFailures;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Keyspace;
import io.smallrye.mutiny.Uni;

/** A cache as the application has it, over a store of the test. */
final class TestCache {

    static final String NAME = "books";
    static final Keyspace SPACE = new Keyspace("", NAME);

    private TestCache() {
    }

    static DynamoDbCache over(ItemStore store, Type... types) {
        CacheAssembly cache = assembly(types);
        CacheStack stack = cache.stack(store, InstantSource.system());
        return cache.cache(() -> stack);
    }

    static CacheAssembly assembly(Type... types) {
        return assembly(ObjectMapper::new, types);
    }

    static CacheAssembly assembly(Supplier<ObjectMapper> json, Type... types) {
        CacheSettings settings = new CacheSettings(NAME, "", 1,
                new Lifetime(Optional.of(Duration.ofMinutes(1)), Optional.empty()),
                Duration.ofSeconds(1), Duration.ofSeconds(1), false, WriteFailures.FAIL, StorageSettings.plain(),
                Optional.empty(), Optional.empty(), Optional.empty(),
                new TableSettings("table", TableCreation.NEVER, Billing.ON_DEMAND, 5, 5));
        return new CacheAssembly(settings, Set.of(), List.of(types), json);
    }

    static <T> T answer(Uni<T> question) {
        return question.await().atMost(Gate.BOUND);
    }
}
