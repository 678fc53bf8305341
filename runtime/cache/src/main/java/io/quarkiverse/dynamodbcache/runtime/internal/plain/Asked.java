package io.quarkiverse.dynamodbcache.runtime.internal.plain;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.helpers.EmptyUniSubscription;
import io.smallrye.mutiny.operators.AbstractUni;
import io.smallrye.mutiny.subscription.UniSubscriber;
import io.smallrye.mutiny.subscription.UniSubscription;

/**
 * A request, and what its answer or its failure means: in one operator, because every call of a cache is at least one. It is
 * made, and answered, as a part of the errand of its subscriber.
 */
final class Asked<R, T extends @Nullable Object> extends AbstractUni<T> {

    private final Supplier<? extends CompletionStage<R>> request;
    private final Function<? super R, ? extends T> answer;
    private final Function<? super Throwable, ? extends Throwable> failure;

    Asked(Supplier<? extends CompletionStage<R>> request, Function<? super R, ? extends T> answer,
            Function<? super Throwable, ? extends Throwable> failure) {
        this.request = request;
        this.answer = answer;
        this.failure = failure;
    }

    @Override
    public void subscribe(UniSubscriber<? super T> subscriber) {
        Errand errand = Errand.of(subscriber.context());
        CompletionStage<R> stage;
        try {
            stage = errand == null ? request.get() : errand.<CompletionStage<R>> part(request::get);
        } catch (RuntimeException e) {
            subscriber.onSubscribe(EmptyUniSubscription.DONE);
            subscriber.onFailure(failure.apply(e));
            return;
        }
        Answer subscription = new Answer(stage, subscriber);
        subscriber.onSubscribe(subscription);
        if (errand == null) {
            stage.whenComplete(subscription::arrived);
        } else {
            stage.whenComplete((answered, failed) -> errand.part(() -> {
                subscription.arrived(answered, failed);
                return subscription;
            }));
        }
    }

    private final class Answer implements UniSubscription {

        private final CompletionStage<R> stage;
        private final UniSubscriber<? super T> subscriber;
        private volatile boolean cancelled;

        Answer(CompletionStage<R> stage, UniSubscriber<? super T> subscriber) {
            this.stage = stage;
            this.subscriber = subscriber;
        }

        void arrived(R answered, @Nullable Throwable failed) {
            if (cancelled) {
                return;
            }
            if (failed != null) {
                fail(failed);
                return;
            }
            T item;
            try {
                item = answer.apply(answered);
            } catch (RuntimeException e) {
                fail(e);
                return;
            }
            subscriber.onItem(item);
        }

        private void fail(Throwable failed) {
            Throwable cause = failed instanceof CompletionException ? failed.getCause() : null;
            subscriber.onFailure(failure.apply(cause != null ? cause : failed));
        }

        @Override
        public void cancel() {
            cancelled = true;
            stage.toCompletableFuture().cancel(false);
        }
    }
}
