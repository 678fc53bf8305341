package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The invalidations of a cache that did not reach the table, one of each scope, the oldest first. Safe for use by several
 * threads.
 */
final class LostInvalidations {

    /** At some 200 bytes each, 2 MB. */
    static final int MOST = 10_000;

    private final Map<Scope, Lost> pending = new LinkedHashMap<>();
    /** Nearly always true, and then no call of the cache waits for the lock. */
    private volatile boolean empty = true;

    boolean isEmpty() {
        return empty;
    }

    /**
     * One that concerns the whole cache takes the others in. So it does for those beyond the bound: to forget one would serve
     * what was invalidated, and to forget all entries only costs loads.
     *
     * @return whether it is beyond the bound
     */
    synchronized boolean add(Lost lost) {
        // One that is under way may have come too soon for this one: it has to be made again.
        boolean full = pending.size() >= MOST && !pending.containsKey(lost.scope());
        boolean all = full || lost.scope() == Scope.All.ALL || pending.containsKey(Scope.All.ALL);
        if (all) {
            pending.clear();
        }
        Lost kept = all ? lost.of(Scope.All.ALL) : lost;
        pending.put(kept.scope(), kept);
        empty = false;
        return full;
    }

    synchronized @Nullable Lost about(Scope scope) {
        return pending.get(scope);
    }

    synchronized List<Lost> all() {
        return List.copyOf(pending.values());
    }

    /** They need not be made any more. Others of the same scopes that came since then stay. */
    synchronized void settle(Collection<Lost> done) {
        done.forEach(lost -> pending.remove(lost.scope(), lost));
        empty = pending.isEmpty();
    }

    /** @return those that no entry is left for */
    synchronized List<Lost> removeOverdue(long now) {
        List<Lost> overdue = new ArrayList<>(pending.values());
        overdue.removeIf(lost -> !lost.isOverdue(now));
        settle(overdue);
        return overdue;
    }
}
