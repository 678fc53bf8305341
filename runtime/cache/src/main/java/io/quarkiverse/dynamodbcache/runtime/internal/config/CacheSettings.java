package io.quarkiverse.dynamodbcache.runtime.internal.config;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

import io.quarkiverse.dynamodbcache.runtime.internal.config.DynamoDbCacheConfig.OneCacheConfig;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Keyspace;
import io.quarkiverse.dynamodbcache.runtime.internal.store.LargeValues;

/** What the configuration comes to for one cache. Nothing else reads it. */
public record CacheSettings(String cache, String prefix, int version, Lifetime lifetime, Duration apiCallTimeout,
        Duration generationRefresh, boolean consistentRead, WriteFailures writeFailures, StorageSettings storage,
        Optional<LeaseSettings> lease, Optional<ReaperSettings> reaper, Optional<NearSettings> near, TableSettings table) {

    private static final long LEAST_VALUE_SIZE = 1024;
    private static final int MOST_EARLY = 1_000;

    /**
     * @throws InvalidCacheSettingException if a value makes no sense
     */
    public static CacheSettings of(String cache, DynamoDbCacheConfig config, LaunchDefaults launch,
            RunningApplication application) {
        Merged merged = new Merged(cache, Optional.ofNullable(config.caches().get(cache)), config.defaults());
        return new CacheSettings(cache,
                new PrefixTemplate(cache, merged.value(OneCacheConfig::prefix).orElse("")).filledIn(application),
                merged.version(),
                lifetime(merged),
                merged.positive("api-call-timeout", OneCacheConfig::apiCallTimeout).orElse(launch.apiCallTimeout()),
                merged.notNegative("generation-refresh", OneCacheConfig::generationRefresh).orElse(Duration.ofSeconds(1)),
                merged.value(OneCacheConfig::consistentRead).orElse(false),
                merged.value(OneCacheConfig::writeFailures).orElse(WriteFailures.FAIL),
                new StorageSettings(merged.value(OneCacheConfig::compression).orElse(Compression.ZSTD), writeAdmission(merged),
                        largeValues(merged), merged.atLeastOne("units-per-second", OneCacheConfig::unitsPerSecond),
                        EncryptionSettings.of(merged)),
                lease(merged),
                reaper(merged),
                near(merged),
                table(merged, launch.creation()));
    }

    /** The same cache elsewhere in its table. */
    public CacheSettings in(String namespace) {
        return new CacheSettings(cache, prefix + namespace, version, lifetime, apiCallTimeout, generationRefresh,
                consistentRead,
                writeFailures, storage, lease, reaper, near, table);
    }

    private static Optional<LeaseSettings> lease(Merged merged) {
        Duration duration = merged
                .atLeast("lease-duration", LeaseSettings.SHORTEST, OneCacheConfig::leaseDuration).orElse(Duration.ofSeconds(5));
        Duration wait = merged.notNegative("lease-wait", OneCacheConfig::leaseWait).orElse(Duration.ofSeconds(30));
        boolean ofMisses = merged.value(OneCacheConfig::lease).orElse(false);
        return ofMisses || earlyRefresh(merged) > 0 ? Optional.of(new LeaseSettings(ofMisses, duration, wait))
                : Optional.empty();
    }

    private static Lifetime lifetime(Merged merged) {
        Optional<Duration> maxStale = merged.positive("fail-safe.max-stale", config -> config.failSafe().maxStale());
        Optional<Duration> softTimeout = merged.positive("fail-safe.soft-timeout", config -> config.failSafe().softTimeout());
        if (softTimeout.isPresent() && maxStale.isEmpty()) {
            throw InvalidCacheSettingException.softTimeoutWithoutStale(merged.cache());
        }
        Lifetime lifetime = new Lifetime(merged.positive("expire-after-write", OneCacheConfig::expireAfterWrite),
                merged.positive("expire-after-access", OneCacheConfig::expireAfterAccess),
                new Staleness(maxStale.orElse(Duration.ZERO), softTimeout),
                merged.upTo(1, "expire-jitter", OneCacheConfig::expireJitter).orElse(0d),
                earlyRefresh(merged));
        if (maxStale.isPresent() && lifetime.isEndless()) {
            throw InvalidCacheSettingException.staleWithoutExpiry(merged.cache());
        }
        if (lifetime.isRefreshedEarly() && lifetime.afterWrite().isEmpty()) {
            throw InvalidCacheSettingException.earlyRefreshWithoutExpiry(merged.cache());
        }
        return lifetime;
    }

    private static double earlyRefresh(Merged merged) {
        return merged.upTo(MOST_EARLY, "early-refresh", OneCacheConfig::earlyRefresh).orElse(0d);
    }

    private static LargeValues largeValues(Merged merged) {
        boolean sliding = merged.value(OneCacheConfig::expireAfterAccess).isPresent();
        return new LargeValues(
                merged.between("max-value-size", LEAST_VALUE_SIZE, LargeValues.LARGEST_POSSIBLE, OneCacheConfig::maxValueSize)
                        .orElse(LargeValues.LARGEST_POSSIBLE),
                merged.value(OneCacheConfig::headerApart).orElse(sliding));
    }

    private static Optional<WriteAdmission> writeAdmission(Merged merged) {
        Duration alwaysAfter = merged
                .notNegative("write-admission.always-after", config -> config.writeAdmission().alwaysAfter())
                .orElse(Duration.ofSeconds(1));
        return merged.positive("write-admission.window", config -> config.writeAdmission().window())
                .map(window -> new WriteAdmission(window, alwaysAfter));
    }

    /** Other entries of the same cache. */
    public CacheSettings ofVersion(int other) {
        return new CacheSettings(cache, prefix, other, lifetime, apiCallTimeout, generationRefresh, consistentRead,
                writeFailures, storage, lease, reaper, near, table);
    }

    /** Where its entries live. */
    public Keyspace space() {
        return new Keyspace(prefix, cache, version);
    }

    private static Optional<ReaperSettings> reaper(Merged merged) {
        Duration interval = merged.positive("reaper.interval", config -> config.reaper().interval())
                .orElse(Duration.ofHours(1));
        return merged.atLeastOne("reaper.units-per-second", config -> config.reaper().unitsPerSecond())
                .map(units -> new ReaperSettings(units, interval));
    }

    private static Optional<NearSettings> near(Merged merged) {
        NearSettings settings = new NearSettings(
                merged.zeroOrMore("near-cache.maximum-size", config -> config.nearCache().maximumSize()).orElse(10_000L),
                merged.positive("near-cache.expire-after-write", config -> config.nearCache().expireAfterWrite()),
                merged.positive("near-cache.sync-interval", config -> config.nearCache().syncInterval())
                        .orElse(Duration.ofSeconds(1)));
        return merged.value(config -> config.nearCache().enabled()).orElse(false) ? Optional.of(settings) : Optional.empty();
    }

    private static TableSettings table(Merged merged, TableCreation defaultCreation) {
        return new TableSettings(
                merged.value(config -> config.table().name()).orElse("quarkus-cache"),
                merged.value(config -> config.table().create()).orElse(defaultCreation),
                merged.value(config -> config.table().billing()).orElse(Billing.ON_DEMAND),
                merged.value(config -> boxed(config.table().readCapacity())).orElse(5L),
                merged.value(config -> boxed(config.table().writeCapacity())).orElse(5L),
                circuitBreaker(merged));
    }

    private static Optional<CircuitBreakerSettings> circuitBreaker(Merged merged) {
        CircuitBreakerSettings on = new CircuitBreakerSettings(
                merged.atLeastOne("circuit-breaker.failures", config -> config.circuitBreaker().failures()).orElse(5),
                merged.positive("circuit-breaker.delay", config -> config.circuitBreaker().delay())
                        .orElse(Duration.ofSeconds(5)));
        return merged.value(config -> config.circuitBreaker().enabled()).orElse(true) ? Optional.of(on) : Optional.empty();
    }

    private static Optional<Long> boxed(OptionalLong value) {
        return value.isPresent() ? Optional.of(value.getAsLong()) : Optional.empty();
    }
}
