package io.quarkiverse.dynamodbcache.testing;

/**
 * The requests of a cache to its table. One request reads up to 100 entries of a getAll, and writes or deletes up to 25 of a
 * putAll or invalidateAll.
 *
 * @param reads of entries
 * @param writes of entries, conditional ones and moved expiries included
 * @param deletes of entries
 * @param generations reads and writes of the cache's generation
 * @param scans of the whole table
 */
public record CacheCalls(int reads, int writes, int deletes, int generations, int scans) {

    public int total() {
        return reads + writes + deletes + generations + scans;
    }
}
