package io.quarkiverse.dynamodbcache.runtime.internal.plain;

import java.util.concurrent.Executor;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Context;
import io.smallrye.mutiny.Uni;

/**
 * What requests are made for. It goes along with a subscription, as one errand is done by several threads, and one thread is on
 * many errands.
 */
public abstract class Errand {

    private static final String KEY = Errand.class.getName();
    private static final ThreadLocal<@Nullable Errand> HERE = new ThreadLocal<>();

    private final @Nullable Errand around = HERE.get();

    /** @return the one that a subscription is a part of, or else the one that this thread is on; null if there is none */
    public static @Nullable Errand of(Context context) {
        return context.getOrElse(KEY, Errand::ofThread);
    }

    /** @return the one that this thread is on; null if there is none */
    public static @Nullable Errand ofThread() {
        return HERE.get();
    }

    /** Does what others have brought the contexts of its caller around: they do not hide what it is a part of. */
    public static <T> T seenInside(Supplier<T> work) {
        Errand here = HERE.get();
        return here == null ? work.get() : here.seen(work);
    }

    /** To be that of all subscriptions that are a part of this. */
    public final Context context() {
        return Context.of(KEY, this);
    }

    /** Does something on this thread that is a part of this errand. */
    public final <T extends @Nullable Object> T part(Supplier<T> work) {
        return on(this, () -> seen(work));
    }

    /** Does what follows this errand on the thread that has ended it: as a part of the one that this was begun in, if any. */
    public final void leave(Runnable work) {
        on(around, () -> seenAround(() -> {
            work.run();
            return this;
        }));
    }

    private static <T extends @Nullable Object> T on(@Nullable Errand errand, Supplier<T> work) {
        Errand before = HERE.get();
        set(errand);
        try {
            return work.get();
        } finally {
            set(before);
        }
    }

    private static void set(@Nullable Errand errand) {
        if (errand == null) {
            HERE.remove();
        } else {
            HERE.set(errand);
        }
    }

    /** Does it where others can see what it is a part of, if that is possible on this thread. */
    protected abstract <T extends @Nullable Object> T seen(Supplier<T> work);

    /** Does it where others can see what this was begun in, if that is possible on this thread. */
    protected abstract <T extends @Nullable Object> T seenAround(Supplier<T> work);

    /**
     * Calls the function of a user, who knows nothing of this: what it returns has the context that it would have without.
     *
     * @param elsewhere where this goes on if it could not be seen on the thread that the function has come back on
     */
    public abstract <T> Uni<T> user(Supplier<? extends Uni<? extends T>> function, Executor elsewhere);
}
