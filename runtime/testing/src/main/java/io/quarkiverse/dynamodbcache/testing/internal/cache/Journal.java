package io.quarkiverse.dynamodbcache.testing.internal.cache;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;

/** Which test wrote an entry last, over all tests of a cache. Knows the last 10,000 keys. */
final class Journal {

    private static final int LONGEST = 10_000;

    /**
     * @param run of a test: those of a repeated or parameterized one have the same name
     * @param end when the entry expires, in milliseconds since the epoch
     */
    record Writing(String test, String run, long end) {
    }

    private final Map<String, Writing> writings = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Writing> eldest) {
            return size() > LONGEST;
        }
    };

    synchronized void written(EntryKey key, Writing writing) {
        writings.put(key.encoded(), writing);
    }

    synchronized void deleted(EntryKey key) {
        writings.remove(key.encoded());
    }

    synchronized void deletedAll() {
        writings.clear();
    }

    /** @return the test whose value would be a hit, if tests shared their caches; empty for the run that asks */
    synchronized Optional<String> writer(EntryKey key, String askingRun, long now) {
        return Optional.ofNullable(writings.get(key.encoded()))
                .filter(writing -> writing.end() > now && !writing.run().equals(askingRun))
                .map(Writing::test);
    }
}
