package io.quarkiverse.dynamodbcache.runtime.internal.codec;

/** The tags of keys that depend on the application or the cache, so that no table of types can list them. */
final class NamedTags {

    static final char NULL = 'n';
    static final char DEFAULT_KEY = '*';
    static final char ENUM = 'e';
    static final char CLASS = 'K';
    static final char RECORD = 'r';
    /** Of a text that the application's {@link io.quarkiverse.dynamodbcache.KeyFunction} gave. */
    static final char OWN = 'x';
    /** Of the hash of a text. */
    static final char HASHED = 'X';

    private NamedTags() {
    }
}
