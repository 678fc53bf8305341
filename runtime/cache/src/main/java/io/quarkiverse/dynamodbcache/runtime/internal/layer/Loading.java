package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;
import io.smallrye.mutiny.Context;

/**
 * What a caller brings for the case of a miss.
 *
 * @param codec how the value is read back, and stored
 * @param options what the loaded entry is given besides its value
 * @param context of the caller's subscription, for the loader
 * @param fence what keeps the load from storing what was invalidated while it ran
 */
public record Loading(ValueCodec codec, Loader loader, EntryOptions options, Context context, Fence fence) {

    public Loading(ValueCodec codec, Loader loader, EntryOptions options, Context context) {
        this(codec, loader, options, context, new Fence());
    }

    /** The same with a loader around, or instead of, the caller's. */
    public Loading with(Loader other) {
        return new Loading(codec, other, options, context, fence);
    }
}
