package io.quarkiverse.dynamodbcache.runtime.internal.config;

import java.util.Optional;

import io.quarkiverse.dynamodbcache.runtime.internal.store.LargeValues;

/**
 * What of the values of a cache is stored, and how.
 *
 * @param writeAdmission which loaded values are worth a write; empty if all are
 * @param unitsPerSecond what reading and writing may cost; empty if there is no limit
 * @param encryption empty if values are stored as they are
 */
public record StorageSettings(Compression compression, Optional<WriteAdmission> writeAdmission,
        LargeValues largeValues, Optional<Integer> unitsPerSecond, Optional<EncryptionSettings> encryption) {

    /** For all to read. */
    public StorageSettings(Compression compression, Optional<WriteAdmission> writeAdmission, LargeValues largeValues,
            Optional<Integer> unitsPerSecond) {
        this(compression, writeAdmission, largeValues, unitsPerSecond, Optional.empty());
    }

    /** The same, whatever it costs. */
    public StorageSettings(Compression compression, Optional<WriteAdmission> writeAdmission, LargeValues largeValues) {
        this(compression, writeAdmission, largeValues, Optional.empty());
    }

    /** Every value, as it is. */
    public static StorageSettings plain() {
        return new StorageSettings(Compression.NONE, Optional.empty(), LargeValues.standard());
    }
}
