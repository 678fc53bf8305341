package io.quarkiverse.dynamodbcache.runtime.internal.tracing;

import io.smallrye.mutiny.Context;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.AbstractUni;
import io.smallrye.mutiny.operators.UniOperator;
import io.smallrye.mutiny.operators.uni.UniOperatorProcessor;
import io.smallrye.mutiny.subscription.UniSubscriber;

/**
 * Calls a user's loader, and subscribes to what it returns, as a part of an operation, and with the context of the user's
 * subscription.
 */
final class UserUni<T> extends UniOperator<T, T> {

    private final Operation operation;
    private final Context callers;

    UserUni(Uni<? extends T> upstream, Operation operation, Context callers) {
        super(upstream);
        this.operation = operation;
        this.callers = callers;
    }

    @Override
    public void subscribe(UniSubscriber<? super T> downstream) {
        operation.part(() -> {
            AbstractUni.subscribe(upstream(), new WithContext(downstream));
            return operation;
        });
    }

    private final class WithContext extends UniOperatorProcessor<T, T> {

        WithContext(UniSubscriber<? super T> downstream) {
            super(downstream);
        }

        @Override
        public Context context() {
            return callers;
        }
    }
}
