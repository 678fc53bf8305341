package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;
import io.smallrye.mutiny.Context;
import io.smallrye.mutiny.Uni;

/**
 * What a caller brings for the case of a miss.
 *
 * @param codec how the value is read back, and stored
 * @param options what the loaded entry is given besides its value
 * @param context of the caller's subscription, for the loader
 * @param fence what keeps the load from storing what was invalidated while it ran
 * @param meanwhile answers those who wait for the load, which goes on; says whether anyone did
 * @param refreshed to be called once what was loaded may have replaced an entry that is alive
 */
public record Loading(ValueCodec codec, Loader loader, EntryOptions options, Context context, Fence fence,
        Predicate<Entry> meanwhile, Runnable refreshed) {

    public Loading(ValueCodec codec, Loader loader, EntryOptions options, Context context) {
        this(codec, loader, options, context, new Fence());
    }

    Loading(ValueCodec codec, Loader loader, EntryOptions options, Context context, Fence fence) {
        this(codec, loader, options, context, fence, entry -> false, () -> {
        });
    }

    /** The same with a loader around, or instead of, the caller's. */
    public Loading with(Loader other) {
        return new Loading(codec, other, options, context, fence, meanwhile, refreshed);
    }

    /** The same in another context. */
    Loading in(Context other) {
        return new Loading(codec, loader, options, other, fence, meanwhile, refreshed);
    }

    /** The same with another codec around the caller's. */
    Loading readBy(ValueCodec other) {
        return new Loading(other, loader, options, context, fence, meanwhile, refreshed);
    }

    /** The same with those who wait for it. */
    Loading answering(Predicate<Entry> waiting) {
        return new Loading(codec, loader, options, context, fence, waiting, refreshed);
    }

    /** The same with someone who is to be told of what is replaced. */
    Loading telling(Runnable other) {
        return new Loading(codec, loader, options, context, fence, meanwhile, other);
    }

    /** The same, not on a thread that waits for it. */
    Loading apart() {
        return with(new ApartLoader(loader));
    }

    private record ApartLoader(Loader loader) implements Loader {

        @Override
        public Uni<@Nullable Object> load() {
            return loader.loadApart();
        }

        @Override
        public void notNeeded() {
            loader.notNeeded();
        }
    }
}
