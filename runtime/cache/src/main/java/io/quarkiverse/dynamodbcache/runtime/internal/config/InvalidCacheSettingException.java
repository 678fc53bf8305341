package io.quarkiverse.dynamodbcache.runtime.internal.config;

import java.util.Optional;

/** A property of a cache has a value that makes no sense. */
public final class InvalidCacheSettingException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private static final String ENCRYPTED = "Cache '%s': quarkus.cache.dynamodb.encryption.enabled (or "
            + "quarkus.cache.dynamodb.\"%s\".encryption.enabled) is set, ";

    private InvalidCacheSettingException(String message) {
        super(message);
    }

    private InvalidCacheSettingException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Encryption without a key. */
    public static InvalidCacheSettingException noDataKey(String cache) {
        return new InvalidCacheSettingException((ENCRYPTED + "but there is no key. Set quarkus.cache.dynamodb.encryption.key "
                + "or encryption.credentials-provider, or write a bean that implements DataKeyProvider.")
                .formatted(cache, cache));
    }

    /** Encryption with keys from two places. */
    public static InvalidCacheSettingException keyAndProvider(String cache, String provider) {
        return new InvalidCacheSettingException((ENCRYPTED + "and two sources have its key: the bean %s, and "
                + "quarkus.cache.dynamodb.encryption.key or encryption.credentials-provider. Keep one of them.")
                .formatted(cache, cache, provider));
    }

    static InvalidCacheSettingException keyAndCredentials(String cache) {
        return new InvalidCacheSettingException((ENCRYPTED + "and two sources have its key: "
                + "quarkus.cache.dynamodb.encryption.key and encryption.credentials-provider. Keep one of them.")
                .formatted(cache, cache));
    }

    static InvalidCacheSettingException encryptionNotEnabled(String cache) {
        return new InvalidCacheSettingException(
                ("Cache '%s': quarkus.cache.dynamodb.encryption (or quarkus.cache.dynamodb.\"%s\""
                        + ".encryption) names a key, credentials, or hash-keys, but nothing is encrypted, as encryption.enabled is not "
                        + "set. Set it to true, or to false where values are to be readable.").formatted(cache, cache));
    }

    /** Two secrets that the table could not tell apart. */
    public static InvalidCacheSettingException keysOfOneId(String cache, String id) {
        return new InvalidCacheSettingException(("Cache '%s': two of its data keys have the same id, '%s', by which they are "
                + "found again. Replace the newer one (quarkus.cache.dynamodb.encryption.key, or the password of "
                + "encryption.credentials-provider).").formatted(cache, id));
    }

    /** Hashed keys without a secret. */
    public static InvalidCacheSettingException noHashKey(String cache) {
        return new InvalidCacheSettingException(("Cache '%s': quarkus.cache.dynamodb.encryption.hash-keys (or "
                + "quarkus.cache.dynamodb.\"%s\".encryption.hash-keys) is set, but there is no secret. Set "
                + "quarkus.cache.dynamodb.encryption.hash-key, or add 'hash-key' to the credentials.").formatted(cache, cache));
    }

    /** A secret that is none; it is not told. */
    public static InvalidCacheSettingException noKey(String cache, String property, String is, Optional<String> origin) {
        return new InvalidCacheSettingException(("Cache '%s': %s is %s, but must be 32 bytes in Base64, as 'openssl rand "
                + "-base64 32' makes them.").formatted(cache,
                        origin.orElse("quarkus.cache.dynamodb.encryption.%s (or quarkus.cache.dynamodb.\"%s\".encryption.%s)"
                                .formatted(property, cache, property)),
                        is));
    }

    /** Credentials that cannot be had. */
    public static InvalidCacheSettingException noCredentials(String cache, String name, String why, Throwable cause) {
        return new InvalidCacheSettingException(("Cache '%s': the credentials '%s' "
                + "(quarkus.cache.dynamodb.encryption.credentials-provider) could not be had: %s").formatted(cache, name, why),
                cause);
    }

    /** Credentials without the secret that is looked for. */
    public static InvalidCacheSettingException noSecret(String cache, String name, String secret) {
        return new InvalidCacheSettingException(("Cache '%s': the credentials '%s' "
                + "(quarkus.cache.dynamodb.encryption.credentials-provider) have no '%s'. Store the data key under that name.")
                .formatted(cache, name, secret));
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
