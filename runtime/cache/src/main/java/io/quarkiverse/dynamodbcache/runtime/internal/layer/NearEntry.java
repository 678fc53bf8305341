package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.UnreadableValueException;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;

/**
 * An entry in memory. A value that can be changed is not kept but read back for each caller, so that none sees what another
 * made of it.
 *
 * @param shared null if each caller is given a value of its own
 * @param codec that has read the shared value
 */
record NearEntry(EncodedValue encoded, StoredItem item, @Nullable Entry shared, ValueCodec codec) {

    /** @return null for what is not in the table as it is here */
    static @Nullable NearEntry of(Entry read, ValueCodec codec) {
        StoredItem item = read.item();
        EncodedValue encoded = read.encoded();
        return item == null || encoded == null ? null
                : new NearEntry(encoded, item, ValueCodec.isImmutable(read.value()) ? read : null, codec);
    }

    /** @return null if a caller who expects another type cannot have it */
    @Nullable
    Entry forCaller(ValueCodec other) {
        if (shared != null && codec == other) {
            return shared;
        }
        try {
            return new Entry(other.decode(encoded), encoded, item);
        } catch (UnreadableValueException e) {
            return null;
        }
    }
}
