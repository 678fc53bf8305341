package io.quarkiverse.dynamodbcache.runtime.internal.tracing;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Context;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.AbstractUni;
import io.smallrye.mutiny.operators.UniOperator;
import io.smallrye.mutiny.operators.uni.UniOperatorProcessor;
import io.smallrye.mutiny.subscription.UniSubscriber;

/**
 * Makes what it subscribes to a part of an operation, and ends that: before anyone is told of the outcome, who is no part of
 * it.
 */
final class OperationUni<T extends @Nullable Object> extends UniOperator<T, T> {

    private final Operation operation;

    OperationUni(Uni<T> upstream, Operation operation) {
        super(upstream);
        this.operation = operation;
    }

    @Override
    public void subscribe(UniSubscriber<? super T> downstream) {
        operation.part(() -> {
            AbstractUni.subscribe(upstream(), new Ending(downstream));
            return operation;
        });
    }

    private final class Ending extends UniOperatorProcessor<T, T> {

        private final Context context = operation.context();

        Ending(UniSubscriber<? super T> downstream) {
            super(downstream);
        }

        @Override
        public Context context() {
            return context;
        }

        @Override
        public void onItem(T item) {
            operation.end();
            operation.leave(() -> super.onItem(item));
        }

        @Override
        public void onFailure(Throwable failure) {
            operation.fail(failure);
            operation.leave(() -> super.onFailure(failure));
        }

        @Override
        public void cancel() {
            operation.end();
            super.cancel();
        }
    }
}
