package io.quarkiverse.dynamodbcache.runtime.internal.config;

/** A property of a cache has a value that makes no sense. */
public final class InvalidCacheSettingException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private InvalidCacheSettingException(String message) {
        super(message);
    }

    /** Two caches share a table, but not what is said of it. */
    public static InvalidCacheSettingException conflicting(String cache, TableSettings table, TableSettings other) {
        return new InvalidCacheSettingException(
                ("Cache '%s': its table is to be %s, but another cache on the same table wants %s. "
                        + "Set quarkus.cache.dynamodb.table.* and circuit-breaker.* for all caches, or give the cache a table of its own with "
                        + "quarkus.cache.dynamodb.\"%s\".table.name.").formatted(cache, table, other, cache));
    }

    static InvalidCacheSettingException staleWithoutExpiry(String cache) {
        return new InvalidCacheSettingException(
                ("Cache '%s': quarkus.cache.dynamodb.fail-safe.max-stale (or quarkus.cache.dynamodb.\"%s\".fail-safe.max-stale) is "
                        + "set, but its entries never expire. Set quarkus.cache.dynamodb.expire-after-write or "
                        + "expire-after-access, or leave max-stale out.").formatted(cache, cache));
    }

    static InvalidCacheSettingException softTimeoutWithoutStale(String cache) {
        return new InvalidCacheSettingException(
                ("Cache '%s': quarkus.cache.dynamodb.fail-safe.soft-timeout (or "
                        + "quarkus.cache.dynamodb.\"%s\".fail-safe.soft-timeout) is set, but there is no expired value to serve. Set "
                        + "quarkus.cache.dynamodb.fail-safe.max-stale, or leave soft-timeout out.").formatted(cache, cache));
    }

    static InvalidCacheSettingException earlyRefreshWithoutExpiry(String cache) {
        return new InvalidCacheSettingException(
                ("Cache '%s': quarkus.cache.dynamodb.early-refresh (or quarkus.cache.dynamodb.\"%s\".early-refresh) is set, but "
                        + "its entries never expire while they are read. Set quarkus.cache.dynamodb.expire-after-write, or leave "
                        + "early-refresh out.").formatted(cache, cache));
    }

    static InvalidCacheSettingException namelessApplication(String cache, String prefix) {
        return new InvalidCacheSettingException(
                ("Cache '%s': quarkus.cache.dynamodb.prefix (or quarkus.cache.dynamodb.\"%s\".prefix) is '%s', but the application "
                        + "has no name. Set quarkus.application.name when it is built, or write the name into the prefix.")
                        .formatted(cache, cache, prefix));
    }

    InvalidCacheSettingException(String cache, String property, String value, String expected) {
        super("Cache '%s': quarkus.cache.dynamodb.%s (or quarkus.cache.dynamodb.\"%s\".%s) is '%s', but must be %s."
                .formatted(cache, property, cache, property, value, expected));
    }
}
