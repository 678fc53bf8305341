package io.quarkiverse.dynamodbcache.runtime.internal.config;

import java.util.Optional;

import io.quarkiverse.dynamodbcache.runtime.internal.store.LargeValues;

/**
 * What of the values of a cache is stored, and how.
 *
 * @param writeAdmission which loaded values are worth a write; empty if all are
 * @param unitsPerSecond what reading and writing may cost; empty if there is no limit
 */
public record StorageSettings(Compression compression, Optional<WriteAdmission> writeAdmission,
        LargeValues largeValues, Optional<Integer> unitsPerSecond) {

    /** Whatever it costs. */
    public StorageSettings(Compression compression, Optional<WriteAdmission> writeAdmission, LargeValues largeValues) {
        this(compression, writeAdmission, largeValues, Optional.empty());
    }

    /** Every value, as it is. */
    public static StorageSettings plain() {
        return new StorageSettings(Compression.NONE, Optional.empty(), LargeValues.standard());
    }
}
