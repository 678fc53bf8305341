package io.quarkiverse.dynamodbcache.testing.internal.cache;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Reading;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;
import io.quarkiverse.dynamodbcache.runtime.internal.store.TagKey;
import io.quarkiverse.dynamodbcache.runtime.internal.wiring.CacheAssembly;
import io.quarkiverse.dynamodbcache.runtime.internal.wiring.CacheStack;
import io.quarkiverse.dynamodbcache.testing.CacheCalls;
import io.quarkiverse.dynamodbcache.testing.Faults;
import io.quarkiverse.dynamodbcache.testing.ProbedCache;

/** One cache during one test: its stack, and what was seen of it. */
final class Episode implements ProbedCache {

    /** Longer than any request may take: the table says better what is wrong with it. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final String cache;
    private final ItemStore table;
    private final InstantSource clock;
    private final CallCounter counter = new CallCounter();
    private final InjectedFaults faults;
    private final Set<String> findings = new ConcurrentSkipListSet<>();
    private final Map<EntryKey, Integer> loads = new ConcurrentHashMap<>();
    private final CacheStack stack;

    /** @param namespace no other episode on the same table has it */
    Episode(CacheAssembly assembly, ItemStore table, InstantSource clock, String namespace, String test, Journal journal) {
        this.cache = assembly.settings().cache();
        this.table = table;
        this.clock = clock;
        this.faults = new InjectedFaults(cache, assembly.settings().apiCallTimeout());
        ItemStore faulty = new TappedStore(new WatchedStore(table, test, namespace, journal, clock, findings), faults);
        this.stack = assembly.stack(namespace, new TappedStore(faulty, counter), clock, top -> new CountedLoads(top, loads));
    }

    CacheStack stack() {
        return stack;
    }

    /** Where this test missed what another one had cached. */
    Set<String> findings() {
        return findings;
    }

    @Override
    public int loads(Object key) {
        return loads.getOrDefault(stack.keys().of(key), 0);
    }

    @Override
    public void assertLoaded(Object key, int times) {
        int actual = loads(key);
        if (actual != times) {
            throw new AssertionError(
                    "Cache '%s', key %s: expected to be loaded %s, but was loaded %s in this test".formatted(cache,
                            stack.keys().of(key).encoded(), times(times), times(actual)));
        }
    }

    private static String times(int count) {
        return count == 1 ? "once" : count + " times";
    }

    @Override
    public void assertMiss(Object key) {
        if (isHit(stack.keys().of(key))) {
            throw new AssertionError("Cache '%s', key %s: expected a miss, but a value is cached"
                    .formatted(cache, stack.keys().of(key).encoded()));
        }
    }

    @Override
    public void assertHit(Object key) {
        if (!isHit(stack.keys().of(key))) {
            throw new AssertionError("Cache '%s', key %s: expected a hit, but no value is cached"
                    .formatted(cache, stack.keys().of(key).encoded()));
        }
    }

    /** Asked of the table itself, so that no expiry is moved and nothing is counted. */
    private boolean isHit(EntryKey key) {
        OptionalLong generation = table.generation(key.space()).await().atMost(LONGEST_WAIT);
        Reading found = table.read(key).await().atMost(LONGEST_WAIT);
        return found instanceof StoredItem item && item.isAlive(clock.millis()) && generation.isPresent()
                && item.generation() == generation.getAsLong() && item.tags().entrySet().stream().allMatch(
                        tag -> isStill(tag.getValue(), new TagKey(key.space(), tag.getKey())));
    }

    private boolean isStill(long written, TagKey tag) {
        return table.tag(tag).await().atMost(LONGEST_WAIT).filter(now -> now.count() == written).isPresent();
    }

    @Override
    public CacheCalls calls() {
        return counter.calls();
    }

    @Override
    public Faults faults() {
        return faults;
    }
}
