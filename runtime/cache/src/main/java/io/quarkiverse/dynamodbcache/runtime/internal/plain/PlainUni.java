package io.quarkiverse.dynamodbcache.runtime.internal.plain;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Context;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.AbstractUni;
import io.smallrye.mutiny.operators.uni.UniOnItemTransform;
import io.smallrye.mutiny.operators.uni.UniOnItemTransformToUni;
import io.smallrye.mutiny.operators.uni.builders.DeferredUniWithContext;
import io.smallrye.mutiny.operators.uni.builders.UniCreateFromCompletionStage;
import io.smallrye.mutiny.operators.uni.builders.UniCreateFromDeferredSupplier;

/**
 * Operators of Mutiny whose functions run without the contexts of the caller: its transaction, its request scope.
 * <p>
 * {@code uni.map(…)} and its like capture those contexts and bring them back around the function, which takes about 500 bytes
 * each time, and a hit of a cache has a dozen of such functions. They are for functions of users, and for what calls one.
 */
public final class PlainUni {

    private PlainUni() {
    }

    public static <T extends @Nullable Object> Uni<T> of(Supplier<? extends CompletionStage<? extends T>> stage) {
        return new UniCreateFromCompletionStage<>(stage);
    }

    /** The same with what is made of an answer, and of a failure, the first function's included. */
    public static <R, T extends @Nullable Object> Uni<T> of(Supplier<? extends CompletionStage<R>> stage,
            Function<? super R, ? extends T> answer, Function<? super Throwable, ? extends Throwable> failure) {
        return new Asked<>(stage, answer, failure);
    }

    /**
     * Emits when a time has passed, on a thread that may not be blocked.
     * <p>
     * Not by Mutiny, whose timers need a worker thread: all of them may be waiting for what comes after the pause.
     */
    public static Uni<Void> after(Duration time) {
        return of(() -> CompletableFuture.<Void> supplyAsync(() -> null,
                CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS, new CallersClassLoader())));
    }

    /**
     * The same, or a failure when a time has passed without an answer. What answers at once costs no timer.
     * <p>
     * Not by Mutiny, as for {@link #after}.
     */
    public static <T extends @Nullable Object> Uni<T> within(Duration time, Uni<T> uni, Supplier<? extends Throwable> late) {
        return deferred(context -> {
            Awaited<T> answer = new Awaited<>(context);
            AbstractUni.subscribe(uni, answer);
            answer.waitFor(time, late);
            return of(() -> answer);
        });
    }

    public static <T extends @Nullable Object> Uni<T> deferred(Supplier<Uni<? extends T>> uni) {
        return new UniCreateFromDeferredSupplier<>(uni);
    }

    /** @param uni is given the Mutiny context of the subscriber */
    public static <T extends @Nullable Object> Uni<T> deferred(Function<Context, Uni<? extends T>> uni) {
        return new DeferredUniWithContext<>(uni);
    }

    /**
     * Asked once, by who subscribes first, and the outcome told to all; who gives up does not take it from the others.
     * <p>
     * Not Mutiny's {@code memoize()}: if the item arrives while someone subscribes, that one may be told of it before it is
     * told that it is subscribed, and then {@code chain()} takes what its function returned for the item, and calls it again.
     */
    public static <T extends @Nullable Object> Uni<T> once(Uni<T> uni) {
        CompletableFuture<T> outcome = new CompletableFuture<>();
        AtomicBoolean asked = new AtomicBoolean();
        return deferred(context -> {
            if (asked.compareAndSet(false, true)) {
                uni.subscribe().with(context, outcome::complete, outcome::completeExceptionally);
            }
            return of(outcome::copy);
        });
    }

    public static <T extends @Nullable Object, R extends @Nullable Object> Uni<R> map(Uni<T> uni,
            Function<? super T, ? extends R> function) {
        return new UniOnItemTransform<>(uni, function);
    }

    public static <T extends @Nullable Object, R extends @Nullable Object> Uni<R> chain(Uni<T> uni,
            Function<? super T, Uni<? extends R>> function) {
        return new UniOnItemTransformToUni<>(uni, function);
    }

    public static <T extends @Nullable Object> Uni<T> failing(Uni<T> uni, Class<? extends Throwable> type,
            Function<? super Throwable, ? extends Throwable> function) {
        return recovering(uni, type, failure -> Uni.createFrom().failure(function.apply(failure)));
    }

    public static <T extends @Nullable Object, F extends Throwable> Uni<T> recovering(Uni<T> uni, Class<F> type,
            Function<? super F, Uni<? extends T>> function) {
        return new Recovering<>(uni, type, function);
    }

    /** Tells only that it has come to an end. */
    public static Uni<Void> done(Uni<?> uni) {
        return map(uni, item -> null);
    }
}
