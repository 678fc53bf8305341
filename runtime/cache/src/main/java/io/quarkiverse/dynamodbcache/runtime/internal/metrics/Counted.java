package io.quarkiverse.dynamodbcache.runtime.internal.metrics;

import org.jspecify.annotations.Nullable;

/**
 * What is counted of each cache, and what it is called. What Micrometer counts of other caches too has the name and the tags
 * that it has there: a registry may refuse others.
 */
public enum Counted {

    HIT("cache.gets", "result", "hit", Texts.GETS),
    MISS("cache.gets", "result", "miss", Texts.GETS),
    PUT("cache.puts", "Entries that were put, and loaded values that were stored."),
    EVICTION("cache.evictions", "Entries that the near cache has dropped because it was full."),
    REMOVAL("cache.removals", "Entries that were invalidated one by one."),
    LOAD("cache.load", "result", "success", Texts.LOADS),
    FAILED_LOAD("cache.load", "result", "failure", Texts.LOADS),

    NEAR_HIT("cache.dynamodb.near.hits", "Hits that were answered from the memory of this instance."),
    STALE_AFTER_FAILURE("cache.dynamodb.stale", "reason", "failure", Texts.STALE),
    STALE_MEANWHILE("cache.dynamodb.stale", "reason", "timeout", Texts.STALE),
    LOADER_FALLBACK("cache.dynamodb.fallbacks", "to", "loader", Texts.FALLBACKS),
    ABSENT_FALLBACK("cache.dynamodb.fallbacks", "to", "absent", Texts.FALLBACKS),
    NOT_STORED("cache.dynamodb.stores.failed", "Loaded values that the table did not take, or that cannot be stored."),
    OVERTAKEN("cache.dynamodb.stores.overtaken",
            "Loaded values that were not stored, because of a put, an invalidation, another load, or a lost lease."),
    NOT_EXTENDED("cache.dynamodb.extensions.failed", "Entries whose end was not moved when they were read."),
    EARLY_REFRESH("cache.dynamodb.early.refreshes", "state", "begun", Texts.REFRESHES),
    FAILED_REFRESH("cache.dynamodb.early.refreshes", "state", "failed", Texts.REFRESHES),
    LEASE_WAIT("cache.dynamodb.lease.waits", "Gets that waited for what another instance loads."),
    LOST_WRITE("cache.dynamodb.writes.lost", "Puts and invalidations that were lost without their caller being told."),
    UNREADABLE("cache.dynamodb.unreadable", "Stored values that could not be read back."),
    ALL_INVALIDATED("cache.dynamodb.invalidations", "scope", "all", Texts.INVALIDATIONS),
    TAG_INVALIDATED("cache.dynamodb.invalidations", "scope", "tag", Texts.INVALIDATIONS),
    CONDITION_INVALIDATED("cache.dynamodb.invalidations", "scope", "condition", Texts.INVALIDATIONS),
    INVALIDATION_QUEUED("cache.dynamodb.invalidations.late", "state", "queued", Texts.LATE),
    INVALIDATION_CAUGHT_UP("cache.dynamodb.invalidations.late", "state", "made", Texts.LATE),
    INVALIDATION_GIVEN_UP("cache.dynamodb.invalidations.late", "state", "expired", Texts.LATE),
    INVALIDATION_MERGED("cache.dynamodb.invalidations.late", "state", "merged", Texts.LATE),
    READ_OVER_BUDGET("cache.dynamodb.over.budget", "skipped", "read", Texts.BUDGET),
    WRITE_OVER_BUDGET("cache.dynamodb.over.budget", "skipped", "write", Texts.BUDGET),
    NOT_SYNCED("cache.dynamodb.near.sync.failures", "reason", "unread", Texts.SYNC),
    LOG_DAMAGED("cache.dynamodb.near.sync.failures", "reason", "damaged", Texts.SYNC),
    NOT_REAPED("cache.dynamodb.reaper.failures", "Rounds of the reaper that did not come to their end.");

    private final String meter;
    private final @Nullable String tag;
    private final String tagValue;
    private final String description;

    Counted(String meter, String description) {
        this(meter, null, "", description);
    }

    Counted(String meter, @Nullable String tag, String tagValue, String description) {
        this.meter = meter;
        this.tag = tag;
        this.tagValue = tagValue;
        this.description = description;
    }

    String meter() {
        return meter;
    }

    /** What tells it from others of the same meter; null if there are none. */
    @Nullable
    String tag() {
        return tag;
    }

    String tagValue() {
        return tagValue;
    }

    String description() {
        return description;
    }

    /** Of meters that are several counts: a registry shows one text for all of them. */
    private static final class Texts {

        static final String GETS = "Gets, by whether the cache, or a load that another caller had begun, has answered them.";
        static final String LOADS = "Calls of loaders, by whether they succeeded.";
        static final String STALE = "Expired values that were served, because a load has failed or takes long.";
        static final String FALLBACKS = "Reads for which the table could not be asked, by what was done instead.";
        static final String INVALIDATIONS = "Invalidations of many entries at once.";
        static final String REFRESHES = "Entries that were to be loaded anew before they expire.";
        static final String LATE = "Invalidations that the table did not take, by what became of them.";
        static final String BUDGET = "Reads and writes that were skipped because the cache has used up its units.";
        static final String SYNC = "Times that what other instances have changed was not learned from the log.";

        private Texts() {
        }
    }
}
