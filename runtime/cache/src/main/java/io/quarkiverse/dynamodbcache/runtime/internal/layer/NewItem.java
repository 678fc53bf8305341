package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.time.Duration;

import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Lifetime;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Expiry;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;

/** What is to be written: a value, and when it ends. */
record NewItem(EncodedValue value, EntryOptions options, Lifetime lifetime) {

    /** @param now milliseconds since the epoch */
    StoredItem writtenAt(long now, long generation) {
        return new StoredItem(value, generation, expiryOf(options, lifetime, now), Math.floorDiv(now, 1000));
    }

    static Expiry expiryOf(EntryOptions options, Lifetime lifetime, long now) {
        if (options.isOverAtOnce()) {
            // Not before now: DynamoDB leaves alone what should have been deleted years ago.
            return new Expiry(now, Expiry.NEVER);
        }
        Duration own = options.expiresAfter();
        return own == null ? lifetime.startingAt(now) : lifetime.startingAt(now, own);
    }
}
