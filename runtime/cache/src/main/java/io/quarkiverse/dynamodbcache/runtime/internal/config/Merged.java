package io.quarkiverse.dynamodbcache.runtime.internal.config;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

import io.quarkiverse.dynamodbcache.runtime.internal.config.DynamoDbCacheConfig.OneCacheConfig;
import io.quarkus.runtime.configuration.MemorySize;

/** What is set for the cache, or else for all. */
record Merged(String cache, Optional<OneCacheConfig> own, OneCacheConfig defaults) {

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

    Optional<Double> upTo(int most, String name, Function<OneCacheConfig, Optional<Double>> property) {
        Optional<Double> value = value(property);
        // Neither does what is not a number lie between two.
        if (value.isPresent() && !(value.get() >= 0 && value.get() <= most)) {
            throw new InvalidCacheSettingException(cache, name, value.get().toString(), "from 0 to " + most);
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
