package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.time.Duration;

import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Lifetime;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Expiry;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;

/** What is to be written: a value, and when it ends. */
record NewItem(EncodedValue value, EntryOptions options, Stamps stamps) {

    /** @param now milliseconds since the epoch */
    StoredItem writtenAt(long now, Stamp stamp) {
        return new StoredItem(value, stamp.generation(), expiry(now), Math.floorDiv(now, 1000), stamp.tags());
    }

    /** What was given a lifetime of its own has just that one. */
    private Expiry expiry(long now) {
        Expiry expiry = expiryOf(options, stamps.lifetime(), now);
        return options.expiresAfter() == null ? stamps.lifetime().spread(expiry, now, stamps.chance()) : expiry;
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
