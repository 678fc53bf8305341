package io.quarkiverse.dynamodbcache.runtime.internal.near;

import java.util.Collection;
import java.util.List;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.runtime.internal.near.Notice.Kind;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Keyspace;
import io.smallrye.mutiny.Uni;

/**
 * What this node tells the others of one version of a cache: once the table was changed, and before whoever changed it is told.
 * <p>
 * All operations begin at once, and fail with {@link CacheStoreException} if the others could not be told.
 */
public final class News {

    /** Of one operation. Beyond that it costs less to forget everything than to tell each of them. */
    private static final int MOST_ENTRIES = 1_000;

    private final Announcements announcements;
    private final Keyspace space;
    private final int cache;
    private final long beginning;

    News(Announcements announcements, Keyspace space) {
        this.announcements = announcements;
        this.space = space;
        this.cache = Coherence.hashOf(space.cache());
        this.beginning = NearEntries.beginningOf(space);
    }

    /** 1 write unit, with 40 entries of one operation or of several at the same time; beyond 1,000 they count as all. */
    public Uni<Void> entriesChanged(Collection<EntryKey> keys) {
        return keys.size() > MOST_ENTRIES ? everythingChanged()
                : told(keys.stream().map(key -> text(Kind.ENTRY, StableHash.of(beginning, key.encoded()))).toList());
    }

    public Uni<Void> tagChanged(String tag) {
        return told(List.of(text(Kind.TAG, StableHash.of(beginning, tag))));
    }

    public Uni<Void> everythingChanged() {
        return told(List.of(text(Kind.CACHE, 0)));
    }

    private String text(Kind kind, long hash) {
        return new Notice(kind, cache, hash).text();
    }

    private Uni<Void> told(Collection<String> records) {
        return records.isEmpty() ? Uni.createFrom().voidItem()
                : PlainUni.failing(announcements.announce(records), CacheStoreException.class,
                        failure -> new CacheStoreException(
                                ("Cache '%s': the table was changed, but other nodes could not be told, so their near caches may go on serving what was "
                                        + "there before. Repeat the call, or set quarkus.cache.dynamodb.near-cache.expire-after-write to bound that. %s")
                                        .formatted(space.cache(), failure.getMessage()),
                                failure));
    }
}
