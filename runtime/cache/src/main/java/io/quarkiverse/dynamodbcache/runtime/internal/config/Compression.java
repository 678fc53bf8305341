package io.quarkiverse.dynamodbcache.runtime.internal.config;

/** Whether values are stored in fewer bytes than they have. */
public enum Compression {

    /** Values are stored as they are. Those that another node compressed are read nevertheless. */
    NONE,

    /** A value is compressed by Zstandard if it costs at least one write unit less then; others are stored as they are. */
    ZSTD
}
