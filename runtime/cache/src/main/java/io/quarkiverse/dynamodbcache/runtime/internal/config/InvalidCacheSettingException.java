package io.quarkiverse.dynamodbcache.runtime.internal.config;

/** A property of a cache has a value that makes no sense. */
public final class InvalidCacheSettingException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    InvalidCacheSettingException(String cache, String property, String value, String expected) {
        super("Cache '%s': quarkus.cache.dynamodb.%s (or quarkus.cache.dynamodb.\"%s\".%s) is '%s', but must be %s."
                .formatted(cache, property, cache, property, value, expected));
    }
}
