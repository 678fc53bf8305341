package io.quarkiverse.dynamodbcache.runtime.internal.plain;

import static io.smallrye.mutiny.helpers.EmptyUniSubscription.CANCELLED;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Context;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.AbstractUni;
import io.smallrye.mutiny.operators.UniOperator;
import io.smallrye.mutiny.operators.uni.UniOperatorProcessor;
import io.smallrye.mutiny.subscription.UniSubscriber;
import io.smallrye.mutiny.subscription.UniSubscription;

/** Goes on with another Uni after a failure of a type. Our own, because Mutiny's is constructed differently in each version. */
final class Recovering<T extends @Nullable Object, F extends Throwable> extends UniOperator<T, T> {

    private final Class<F> type;
    private final Function<? super F, Uni<? extends T>> otherwise;

    Recovering(Uni<T> upstream, Class<F> type, Function<? super F, Uni<? extends T>> otherwise) {
        super(upstream);
        this.type = type;
        this.otherwise = otherwise;
    }

    @Override
    public void subscribe(UniSubscriber<? super T> downstream) {
        AbstractUni.subscribe(upstream(), new First(downstream));
    }

    private final class First extends UniOperatorProcessor<T, T> {

        First(UniSubscriber<? super T> downstream) {
            super(downstream);
        }

        @Override
        public void onFailure(Throwable failure) {
            if (isCancelled() || !type.isInstance(failure)) {
                super.onFailure(failure);
                return;
            }
            Uni<? extends T> other;
            try {
                other = otherwise.apply(type.cast(failure));
            } catch (RuntimeException e) {
                super.onFailure(e);
                return;
            }
            AbstractUni.subscribe(other, new Second(this));
        }

        private void goOn(UniSubscription other) {
            if (getAndSetUpstreamSubscription(other) == CANCELLED) {
                getAndSetUpstreamSubscription(CANCELLED);
                other.cancel();
            }
        }

        private void failed(Throwable failure) {
            super.onFailure(failure);
        }
    }

    /** Hands the outcome of the other Uni on, and lets it be cancelled in the place of the first. */
    private final class Second implements UniSubscriber<T> {

        private final First first;

        Second(First first) {
            this.first = first;
        }

        @Override
        public Context context() {
            return first.context();
        }

        @Override
        public void onSubscribe(UniSubscription subscription) {
            first.goOn(subscription);
        }

        @Override
        public void onItem(T item) {
            first.onItem(item);
        }

        @Override
        public void onFailure(Throwable failure) {
            first.failed(failure);
        }
    }
}
