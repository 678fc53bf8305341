package io.quarkiverse.dynamodbcache.runtime.internal.reaper;

import java.util.Map;
import java.util.TreeMap;

import org.jboss.logging.Logger;

/** What one pass removed, and what it cost. */
final class Report {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.dynamodbcache");

    private final String table;
    private final Spending spending;
    private final Map<String, Integer> entries = new TreeMap<>();
    private int orphans;

    Report(String table, Spending spending) {
        this.table = table;
        this.spending = spending;
    }

    synchronized void removedOrphan() {
        orphans++;
    }

    synchronized void removed(ReapedCache cache) {
        entries.merge(cache.space().cache(), 1, Integer::sum);
    }

    /** A line a pass, if there is something to tell; also of one that ends early. */
    synchronized void log() {
        Logger.Level level = entries.isEmpty() && orphans == 0 ? Logger.Level.DEBUG : Logger.Level.INFO;
        LOG.logf(level, "Table '%s': the reaper removed %s outdated entries %s and %s orphaned parts for %s capacity units.",
                table, entries.values().stream().mapToInt(Integer::intValue).sum(), entries, orphans,
                Math.ceil(spending.units()));
    }
}
