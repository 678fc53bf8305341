package io.quarkiverse.dynamodbcache.runtime.internal.config;

import java.time.Duration;
import java.util.Optional;

import io.quarkus.runtime.annotations.ConfigDocDefault;
import io.quarkus.runtime.annotations.ConfigGroup;

/** Which loaded values are worth a write. */
@ConfigGroup
public interface WriteAdmissionConfig {

    /**
     * Stores a loaded value only if its key has been missed before on the same node, at most so long ago: what is asked for
     * once costs no write units.
     * <p>
     * If it is not set, every loaded value is stored. If it is, each node loads a key twice before it stores the value, also
     * when an entry has expired that was last missed longer ago than this: choose more than entries live. `put` and
     * `putIfAbsent` always store. A node remembers up to 50,000 missed keys of the cache, as hashes, in up to 7 MB of memory.
     */
    Optional<Duration> window();

    /**
     * A value whose load takes at least this long is stored at once, so that nobody waits for it twice.
     * <p>
     * Means nothing unless `write-admission.window` is set. `0` stores every value.
     */
    @ConfigDocDefault("1S")
    Optional<Duration> alwaysAfter();
}
