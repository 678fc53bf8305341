package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.time.Duration;
import java.util.Optional;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;
import io.smallrye.mutiny.Context;

/**
 * What a caller brings for the case of a miss.
 *
 * @param codec how the value is read back, and stored
 * @param lifetime how long the loaded entry lives, if it is to have a lifetime of its own
 * @param context of the caller's subscription, for the loader
 * @param fence what keeps the load from storing what was invalidated while it ran
 */
public record Loading(ValueCodec codec, Loader loader, Optional<Duration> lifetime, Context context, Fence fence) {

    public Loading(ValueCodec codec, Loader loader, Optional<Duration> lifetime, Context context) {
        this(codec, loader, lifetime, context, new Fence());
    }

    /** The same with a loader around, or instead of, the caller's. */
    public Loading with(Loader other) {
        return new Loading(codec, other, lifetime, context, fence);
    }
}
