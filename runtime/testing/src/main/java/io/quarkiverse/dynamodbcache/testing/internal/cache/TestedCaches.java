package io.quarkiverse.dynamodbcache.testing.internal.cache;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.wiring.CacheAssembly;
import io.quarkiverse.dynamodbcache.runtime.internal.wiring.CacheStack;
import io.quarkiverse.dynamodbcache.runtime.internal.wiring.CacheStacks;
import io.quarkiverse.dynamodbcache.testing.CacheProbe;
import io.quarkiverse.dynamodbcache.testing.ProbedCache;
import io.quarkiverse.dynamodbcache.testing.TestClock;

/** The DynamoDB caches of the application under test. */
@Singleton
public final class TestedCaches implements CacheStacks, CacheProbe {

    private final SortedMap<String, TestedCache> caches = new TreeMap<>();
    private final TestClock testClock;
    private InstantSource clock;

    TestedCaches(TestClock testClock) {
        this.testClock = testClock;
        this.clock = testClock;
        testClock.reset();
    }

    @Override
    public synchronized Supplier<CacheStack> of(CacheAssembly assembly, ItemStore table,
            Optional<InstantSource> own) {
        clock = own.orElse(testClock);
        // Another start of the application, in this JVM or in another one, may have the same table.
        TestedCache cache = new TestedCache(assembly, table, clock, "start" + UUID.randomUUID().toString().replace("-", ""));
        caches.put(assembly.settings().cache(), cache);
        return cache;
    }

    @Override
    public synchronized ProbedCache probe(String cache) {
        return known(cache, "CacheProbe");
    }

    private TestedCache known(String name, String asker) {
        TestedCache cache = caches.get(name);
        if (cache == null) {
            throw new IllegalArgumentException(
                    ("%s: there is no DynamoDB cache '%s'. Those of the application are %s. Caches of "
                            + "another type (quarkus.cache.\"%s\".type), or switched off by quarkus.cache.enabled=false, are none.")
                            .formatted(asker, name, caches.keySet(), name));
        }
        return cache;
    }

    synchronized void begin(String test, String namespace, boolean anyFake, Set<String> faked) {
        faked.forEach(name -> known(name, "@FakeCache"));
        testClock.reset();
        if (anyFake) {
            testClock.stop();
        }
        caches.forEach((name, cache) -> cache.begin(test, namespace, anyFake ? testClock : clock,
                anyFake && (faked.isEmpty() || faked.contains(name))));
    }

    synchronized Set<String> findings() {
        Set<String> findings = new TreeSet<>();
        caches.values().forEach(cache -> findings.addAll(cache.findings()));
        return findings;
    }
}
