package io.quarkiverse.dynamodbcache.runtime.internal.near;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Keyspace;

/**
 * What a node keeps in memory of one version of a cache.
 * <p>
 * An entry is found only if all is known that was told until a moment ago, and nothing was told of it since, or shortly before,
 * it was read. So whoever reads the table need not care for what happens meanwhile: what came too late to be kept is not found.
 */
public final class NearEntries<E> {

    private final NearCache<E> cache;
    /** The hashes of its keys begin with it, so that other versions have others. */
    private final long beginning;

    NearEntries(NearCache<E> cache, Keyspace space) {
        this.cache = cache;
        this.beginning = beginningOf(space);
    }

    /** Asks no one, and never waits. @return null if it is not kept, or may be outdated */
    public @Nullable E find(EntryKey key) {
        return cache.find(hash(key), key);
    }

    /** @return when a read begins that is asked now: to be told when what it found is to be kept */
    public long now() {
        return cache.now();
    }

    /**
     * @param began {@link #now} before the table was asked
     * @param tags that the entry has
     * @param end until when it is kept at the most, in milliseconds since the epoch
     */
    public void keep(EntryKey key, E entry, long began, Set<String> tags, long end) {
        long[] hashes = tags.stream().mapToLong(this::hash).toArray();
        cache.keep(hash(key), key, entry, began, hashes, end);
    }

    /** To be called before the table is changed, and again after it. */
    public void drop(EntryKey key) {
        cache.drop(hash(key));
    }

    /** As {@link #drop}, of all entries with a tag. */
    public void dropTagged(String tag) {
        cache.dropTagged(hash(tag));
    }

    /** As {@link #drop}, of all entries; those of other versions go with them. */
    public void dropAll() {
        cache.dropAll();
    }

    static long beginningOf(Keyspace space) {
        return StableHash.beginning(space.root() + '#');
    }

    private long hash(EntryKey key) {
        return StableHash.of(beginning, key.encoded());
    }

    private long hash(String tag) {
        return StableHash.of(beginning, tag);
    }
}
