package io.quarkiverse.dynamodbcache.testing.internal.cache;

import java.time.InstantSource;
import java.util.Set;
import java.util.function.Supplier;

import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.wiring.CacheAssembly;
import io.quarkiverse.dynamodbcache.runtime.internal.wiring.CacheStack;
import io.quarkiverse.dynamodbcache.testing.CacheCalls;
import io.quarkiverse.dynamodbcache.testing.Faults;
import io.quarkiverse.dynamodbcache.testing.ProbedCache;

/** One cache over all tests of an application. */
final class TestedCache implements ProbedCache, Supplier<CacheStack> {

    private final CacheAssembly assembly;
    private final ItemStore table;
    private final Journal journal = new Journal();
    private volatile Episode episode;

    TestedCache(CacheAssembly assembly, ItemStore table, InstantSource clock, String namespace) {
        this.assembly = assembly;
        this.table = table;
        this.episode = new Episode(assembly, table, clock, namespace, "the start of the application", journal);
    }

    /** From now on on another part of its table, or on a table in memory. */
    void begin(String test, String namespace, InstantSource clock, boolean fake) {
        ItemStore store = fake ? ItemStore.inMemory(assembly.settings().cache(), assembly.settings().storage().largeValues())
                : table;
        episode = new Episode(assembly, store, clock, namespace, test, journal);
    }

    Set<String> findings() {
        return episode.findings();
    }

    @Override
    public CacheStack get() {
        return episode.stack();
    }

    @Override
    public int loads(Object key) {
        return episode.loads(key);
    }

    @Override
    public void assertLoaded(Object key, int times) {
        episode.assertLoaded(key, times);
    }

    @Override
    public void assertMiss(Object key) {
        episode.assertMiss(key);
    }

    @Override
    public void assertHit(Object key) {
        episode.assertHit(key);
    }

    @Override
    public CacheCalls calls() {
        return episode.calls();
    }

    @Override
    public Faults faults() {
        return episode.faults();
    }
}
