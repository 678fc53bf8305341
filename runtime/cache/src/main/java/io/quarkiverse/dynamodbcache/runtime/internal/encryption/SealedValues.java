package io.quarkiverse.dynamodbcache.runtime.internal.encryption;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Reading;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;
import io.quarkiverse.dynamodbcache.runtime.internal.store.WriteCondition;
import io.smallrye.mutiny.Uni;

/** The values of one cache on their way to the table, and back. */
record SealedValues(Keyring keys, Seal seal) {

    /** The same for entries that are read or written together: each key is asked for once. */
    SealedValues together() {
        return new SealedValues(new SharedKeys(keys), seal);
    }

    /** Encrypted anew each time, so that no nonce is ever used twice. */
    Uni<StoredItem> closed(EntryKey key, StoredItem item) {
        return PlainUni.map(PlainUni.deferred(keys::current),
                current -> item.holding(seal.close(key, item.value(), current)));
    }

    /** @return the same with its value, which may be one that cannot be read: for the cache, that is a miss like any other */
    Uni<Reading> opened(EntryKey key, Reading found) {
        if (!(found instanceof StoredItem item) || item.value().place() != null) {
            return Uni.createFrom().item(found);
        }
        EncodedValue stored = item.value();
        Envelope envelope = Envelope.read(stored);
        if (envelope == null) {
            return Uni.createFrom().item(item.holding(EncodedValue.unreadable("It is not encrypted: it was written before "
                    + "quarkus.cache.dynamodb.encryption.enabled was set on all instances, or by something else.", stored)));
        }
        String id = envelope.keyId();
        return PlainUni.map(PlainUni.deferred(() -> keys.key(id)), known -> item.holding(known != null
                ? seal.open(key, stored, envelope, known)
                : EncodedValue.unreadable(("It was encrypted with the data key '%s', which this instance does not have. Keep "
                        + "an old key (quarkus.cache.dynamodb.encryption.key, or the DataKeyProvider) until what was "
                        + "encrypted with it has expired.").formatted(id), stored)));
    }

    /**
     * As {@link #opened}, where it is too late to fail: the value has been replaced. One whose key cannot be had is unreadable.
     */
    Uni<Reading> openedIfPossible(EntryKey key, Reading found) {
        return PlainUni.recovering(opened(key, found), CacheStoreException.class,
                failure -> Uni.createFrom().item(found instanceof StoredItem item
                        ? item.holding(EncodedValue.unreadable(String.valueOf(failure.getMessage()), item.value()))
                        : found));
    }

    /**
     * The same, comparing with what the table has. What is only known as it is read is encrypted differently each time it is
     * written, so the table cannot tell whether that is there: it refuses, and shows what is.
     */
    WriteCondition inTheTable(WriteCondition condition) {
        EncodedValue asked = condition.value();
        if (asked == null || asked.place() != null) {
            return condition;
        }
        EncodedValue stored = asked.inTheTable();
        return condition.asking(stored == null ? seal.neverWritten() : stored);
    }

    static StoredItem inTheTable(StoredItem item) {
        EncodedValue stored = item.value().inTheTable();
        return stored == null ? item : item.holding(stored);
    }
}
