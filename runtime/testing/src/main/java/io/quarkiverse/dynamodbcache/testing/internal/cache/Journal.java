package io.quarkiverse.dynamodbcache.testing.internal.cache;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;

/** Which test wrote an entry last, over all tests of a cache. Knows the last 10,000 keys. */
final class Journal {

    private static final int LONGEST = 10_000;

    /** @param end when the entry expires, in milliseconds since the epoch */
    record Writing(String test, long end) {
    }

    private final Map<String, Writing> writings = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Writing> eldest) {
            return size() > LONGEST;
        }
    };

    synchronized void written(EntryKey key, String test, long end) {
        writings.put(key.encoded(), new Writing(test, end));
    }

    synchronized void deleted(EntryKey key) {
        writings.remove(key.encoded());
    }

    synchronized void deletedAll() {
        writings.clear();
    }

    /** @return the test whose value would be a hit, if tests shared their caches; empty for the test that asks */
    synchronized Optional<String> writer(EntryKey key, String askedBy, long now) {
        return Optional.ofNullable(writings.get(key.encoded()))
                .filter(writing -> writing.end() > now && !writing.test().equals(askedBy))
                .map(Writing::test);
    }
}
