package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;

/** A condition that remembers which keys met it, unless they are many. Safe for use by several threads. */
final class Matches implements Predicate<EntryKey> {

    private static final int MOST = 1_000;

    private final Predicate<EntryKey> condition;
    private final Set<EntryKey> keys = new HashSet<>();
    private boolean areMany;

    Matches(Predicate<EntryKey> condition) {
        this.condition = condition;
    }

    @Override
    public boolean test(EntryKey key) {
        boolean matches = condition.test(key);
        if (matches) {
            remember(key);
        }
        return matches;
    }

    private synchronized void remember(EntryKey key) {
        areMany |= keys.size() == MOST;
        if (!areMany) {
            keys.add(key);
        }
    }

    /** @return null if they were so many that they count as all */
    synchronized @Nullable Set<EntryKey> keys() {
        return areMany ? null : Set.copyOf(keys);
    }
}
