package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

import io.quarkiverse.dynamodbcache.runtime.internal.config.WriteAdmission;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;

/** Whether what was loaded for a missed key is worth a write. Safe for use by several threads. */
interface Admission {

    /**
     * To be asked once for each load whose value could be stored. Callers who share a load are one miss.
     *
     * @param loadTime how long the load took
     */
    boolean admits(EntryKey key, Duration loadTime);

    static Admission of(Optional<WriteAdmission> settings, InstantSource clock) {
        return settings.<Admission> map(on -> new SecondMissAdmission(on, clock)).orElseGet(Admission::always);
    }

    static Admission always() {
        return (key, loadTime) -> true;
    }
}
