package io.quarkiverse.dynamodbcache.runtime.internal.config;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

import io.quarkiverse.dynamodbcache.runtime.internal.config.DynamoDbCacheConfig.OneCacheConfig;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Keyspace;
import io.quarkiverse.dynamodbcache.runtime.internal.store.LargeValues;
import io.quarkus.runtime.configuration.MemorySize;

/** What the configuration comes to for one cache. Nothing else reads it. */
public record CacheSettings(String cache, String prefix, int version, Lifetime lifetime, Duration apiCallTimeout,
        Duration generationRefresh, boolean consistentRead, WriteFailures writeFailures, StorageSettings storage,
        Optional<LeaseSettings> lease, Optional<ReaperSettings> reaper, Optional<NearSettings> near, TableSettings table) {

    private static final long LEAST_VALUE_SIZE = 1024;

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
                        largeValues(merged)),
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
        return merged.value(OneCacheConfig::lease).orElse(false) ? Optional.of(new LeaseSettings(duration, wait))
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
                merged.share("expire-jitter", OneCacheConfig::expireJitter).orElse(0d));
        if (maxStale.isPresent() && lifetime.isEndless()) {
            throw InvalidCacheSettingException.staleWithoutExpiry(merged.cache());
        }
        return lifetime;
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

    /** What is set for the cache, or else for all. */
    private record Merged(String cache, Optional<OneCacheConfig> own, OneCacheConfig defaults) {

        <T> Optional<T> value(Function<OneCacheConfig, Optional<T>> property) {
            return own.flatMap(property).or(() -> property.apply(defaults));
        }

        int version() {
            int version = value(OneCacheConfig::version).orElse(1);
            if (version < 1) {
                throw new InvalidCacheSettingException(cache, "version", Integer.toString(version), "1 or more");
            }
            return version;
        }

        Optional<Double> share(String name, Function<OneCacheConfig, Optional<Double>> property) {
            Optional<Double> value = value(property);
            // Neither does what is not a number lie between two.
            if (value.isPresent() && !(value.get() >= 0 && value.get() <= 1)) {
                throw new InvalidCacheSettingException(cache, name, value.get().toString(), "from 0 to 1");
            }
            return value;
        }

        Optional<Duration> positive(String name, Function<OneCacheConfig, Optional<Duration>> property) {
            Optional<Duration> value = notNegative(name, property);
            if (value.isPresent() && value.get().isZero()) {
                throw new InvalidCacheSettingException(cache, name, "0", "more than zero; leave it out for the default");
            }
            return value;
        }

        Optional<Long> between(String name, long least, long most, Function<OneCacheConfig, Optional<MemorySize>> property) {
            Optional<Long> value = value(property).map(MemorySize::asLongValue);
            if (value.isPresent() && (value.get() < least || value.get() > most)) {
                throw new InvalidCacheSettingException(cache, name, value.get().toString(),
                        "at least %s and at most %s bytes".formatted(least, most));
            }
            return value;
        }

        Optional<Integer> atLeastOne(String name, Function<OneCacheConfig, Optional<Integer>> property) {
            Optional<Integer> value = value(property);
            if (value.isPresent() && value.get() < 1) {
                throw new InvalidCacheSettingException(cache, name, value.get().toString(),
                        "1 or more; leave it out for the default");
            }
            return value;
        }

        Optional<Duration> atLeast(String name, Duration least, Function<OneCacheConfig, Optional<Duration>> property) {
            Optional<Duration> value = value(property);
            if (value.isPresent() && value.get().compareTo(least) < 0) {
                throw new InvalidCacheSettingException(cache, name, value.get().toString(), least + " or more");
            }
            return value;
        }

        Optional<Long> zeroOrMore(String name, Function<OneCacheConfig, Optional<Long>> property) {
            Optional<Long> value = value(property);
            if (value.isPresent() && value.get() < 0) {
                throw new InvalidCacheSettingException(cache, name, value.get().toString(), "zero or more");
            }
            return value;
        }

        Optional<Duration> notNegative(String name, Function<OneCacheConfig, Optional<Duration>> property) {
            Optional<Duration> value = value(property);
            if (value.isPresent() && value.get().isNegative()) {
                throw new InvalidCacheSettingException(cache, name, value.get().toString(), "zero or more");
            }
            return value;
        }
    }
}
