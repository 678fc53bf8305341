package io.quarkiverse.dynamodbcache.runtime.internal.config;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import io.quarkus.runtime.annotations.ConfigDocDefault;
import io.quarkus.runtime.annotations.ConfigDocMapKey;
import io.quarkus.runtime.annotations.ConfigDocSection;
import io.quarkus.runtime.annotations.ConfigGroup;
import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;

/** How the caches behave: for all of them, and for one of them where that says otherwise. */
@ConfigMapping(prefix = "quarkus.cache.dynamodb")
@ConfigRoot(phase = ConfigPhase.RUN_TIME)
public interface DynamoDbCacheConfig {

    /**
     * What holds for all caches.
     */
    @WithParentName
    @ConfigDocSection
    OneCacheConfig defaults();

    /**
     * What holds for one cache, and where it is set, goes before what holds for all.
     */
    @WithParentName
    @ConfigDocMapKey("cache-name")
    @ConfigDocSection
    Map<String, OneCacheConfig> caches();

    /** The settings of a cache. */
    @ConfigGroup
    interface OneCacheConfig {

        /**
         * How long an entry lives after it was written.
         * <p>
         * If neither this nor `expire-after-access` is set, entries never expire and the table only grows; a warning at
         * start-up
         * says so. An entry is a miss from the millisecond it expires, although DynamoDB deletes it, free of charge, up to days
         * later.
         */
        Optional<Duration> expireAfterWrite();

        /**
         * How long an entry lives after it was last read or written.
         * <p>
         * If it is not set, reading does not prolong the life of an entry. If it is, a read writes the new expiry once more
         * than
         * half of the time has gone, which costs one write unit unless `header-apart` is off. With
         * `expire-after-write` as well,
         * an entry expires at what comes first.
         */
        Optional<Duration> expireAfterAccess();

        /**
         * Up to which share of its lifetime an entry expires earlier, by chance, so that entries written together are not
         * loaded
         * anew all at the same time: with `0.1` and 10 minutes, it lives for 9 to 10.
         * <p>
         * If it is not set, entries live for as long as they are to. Entries with a lifetime of their own always do. On
         * average,
         * an entry is loaded and written so much more often as half of this share says.
         */
        @ConfigDocDefault("0")
        Optional<Double> expireJitter();

        /**
         * How early an entry is loaded anew, beside a caller who is answered with what is there, as a multiple of the time that
         * its last load took: with `1` and a load of 2 seconds, mostly within the last seconds of its lifetime. When exactly,
         * each `get` decides by chance, so that nodes do not decide all at once.
         * <p>
         * If it is not set, entries are loaded once they have expired, and whoever comes then waits. If it is, an entry that is
         * read often is loaded so much earlier than it expires; each such load takes the `lease` of the entry, which is 1 write
         * unit for each KB of the entry more, and entries are about 5 bytes longer. A blocking loader then runs on a worker
         * thread, with the contexts of its caller but for its transaction, which may be over before the loader is. Each node
         * loads up to 100 entries of a cache like this at the same time. It needs `expire-after-write`, and holds for what
         * `get`
         * and `@CacheResult` have loaded since it was set.
         */
        @ConfigDocDefault("0")
        Optional<Double> earlyRefresh();

        /**
         * What the partition keys of the cache begin with, so that several applications share a table without sharing entries.
         * `{application}` in it stands for `quarkus.application.name`, `{profile}` for the active profiles, with commas
         * between.
         * <p>
         * If it is not set, all applications on the table share what caches of the same name hold. Each item is billed for it.
         * With another prefix, a cache has other entries: those under the one before are not found any more.
         */
        Optional<String> prefix();

        /**
         * Which version of its entries the cache has: with another number than before, it begins with none, and leaves the old
         * ones to those who still ask for them, for example while a new release is rolled out.
         * <p>
         * If it is not set, it is 1. A number above 1 makes each item some bytes longer. What no one asks for any more expires
         * by itself; `DynamoDbCache.version(n)` reaches any version.
         */
        @ConfigDocDefault("1")
        Optional<Integer> version();

        /**
         * How long one operation on the table may take, with its retry.
         * <p>
         * After that, `get` asks the loader, and `put` and `invalidate` fail. DynamoDB usually answers within some
         * milliseconds, so
         * an application that does not wait for a processor itself can do with much less.
         */
        @ConfigDocDefault("2S; 10S in dev mode, in tests, and on the embedded DynamoDB")
        Optional<Duration> apiCallTimeout();

        /**
         * How long after an `invalidateAll` on one node other nodes may still serve the entries.
         * <p>
         * A node that uses a cache asks for its generation about twice in that time, 1 read unit each. `0` asks with every
         * read,
         * and makes each cost 1 read unit more.
         */
        @ConfigDocDefault("1S")
        Optional<Duration> generationRefresh();

        /**
         * Whether a read sees every write that came before it, of any node.
         * <p>
         * If not, DynamoDB may for a moment, usually well under a second, answer with what was there before. Reads cost twice
         * the
         * units if it is set.
         */
        @ConfigDocDefault("false")
        Optional<Boolean> consistentRead();

        /**
         * How many bytes a value may have, as it is stored.
         * <p>
         * Of a larger one, `put` fails, and what `get` loads is returned and not stored. What does not fit into an item of 400
         * KB is
         * written in parts; each KB of it costs 1 write unit. At least 1K, and at most 16M.
         */
        @ConfigDocDefault("16M")
        Optional<MemorySize> maxValueSize();

        /**
         * Whether the value of an entry that takes more than one write unit stands apart from what says when it expires.
         * <p>
         * If so, prolonging the life of the entry costs 1 write unit however large it is, and writing it costs 1 write unit and
         * 1 request more. If not, both cost 1 write unit per KB.
         */
        @ConfigDocDefault("true with expire-after-access, false otherwise")
        Optional<Boolean> headerApart();

        /**
         * Whether only one of all nodes loads an entry that several miss at the same time, and whether what it loads is stored
         * only if nothing was put or invalidated meanwhile, on any node.
         * <p>
         * If it is not set, each node loads for itself, one caller of each, and a load that began before an entry was
         * invalidated by another node may be stored after that. If it is, a load costs 1 request and 1 write unit more, and one
         * for each half of `lease-duration` that it takes; the others look every 10 to 250 milliseconds whether the entry is
         * there, 0.5 read units each. `getAll` takes a lease of each key it misses, and waits for none.
         */
        @ConfigDocDefault("false")
        Optional<Boolean> lease();

        /**
         * How long a node that dies while it loads an entry delays the others.
         * <p>
         * Loads may take longer: a node that is alive renews its lease. At least half a second. Means nothing unless `lease`
         * or `early-refresh` is set.
         */
        @ConfigDocDefault("5S")
        Optional<Duration> leaseDuration();

        /**
         * How long a caller waits for what another node loads. Then it loads the value itself, and does not store it.
         * <p>
         * Means nothing unless `lease` is set. `0` never waits. A `lockTimeout` only ends the wait of callers who join another
         * one of their node.
         */
        @ConfigDocDefault("30S")
        Optional<Duration> leaseWait();

        /**
         * What is served when a load fails.
         */
        FailSafeConfig failSafe();

        /**
         * What `put`, `putIfAbsent` and the invalidations do when the table cannot be asked.
         */
        @ConfigDocDefault("fail")
        Optional<WriteFailures> writeFailures();

        /**
         * Which loaded values are worth a write.
         */
        WriteAdmissionConfig writeAdmission();

        /**
         * How values are stored in fewer bytes, so that they cost fewer write and read units.
         * <p>
         * Only a value of more than one write unit, about 960 bytes, is compressed, and only if that saves at least one:
         * 10 KB of JSON become 4 units instead of 11, for some 40 microseconds of CPU, and are read back in 20. Each node reads
         * what others have compressed, whatever is set here.
         */
        @ConfigDocDefault("zstd")
        Optional<Compression> compression();

        /**
         * What is encrypted before it leaves the application.
         */
        EncryptionConfig encryption();

        /**
         * How many read and write units a cache of each instance may use in a second, so that a rush, or a mistake, does not
         * become a bill. Beyond that `get` asks the loader, other reads find nothing, loaded values are not stored, and a `put`
         * only removes what was there before.
         * <p>
         * If it is not set, there is no limit. If it is, DynamoDB is asked what each request costs, which is free of charge.
         * That is known only afterwards: what was spent too much is saved again, up to a minute's worth. Invalidations are
         * never
         * skipped, nor what tells its caller an outcome, such as `increment` and `putIfAbsent`; but they use up units, too.
         */
        Optional<Integer> unitsPerSecond();

        /**
         * What each node keeps in its own memory.
         */
        NearCacheConfig nearCache();

        /**
         * How outdated entries are removed in the background.
         */
        ReaperConfig reaper();

        /**
         * When a table that is down is not asked any more.
         */
        CircuitBreakerConfig circuitBreaker();

        /**
         * The table.
         */
        TableConfig table();
    }
}
