package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.util.function.Supplier;

import org.eclipse.microprofile.context.ThreadContext;
import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.plain.Errand;

/**
 * Calls loaders whose callers do not wait for them, in no transaction. That of the caller may be going on, and would be in two
 * threads then, or be rolled back by a loader whose value nobody wanted; or it is over.
 */
final class Apart {

    private static final ThreadLocal<@Nullable Boolean> HERE = new ThreadLocal<>();

    private Apart() {
    }

    /** @param loader brings the contexts of its caller, around what {@link #leavingTransaction} returned */
    static <T> T call(Supplier<T> loader) {
        HERE.set(true);
        try {
            return loader.get();
        } finally {
            HERE.remove();
        }
    }

    /** @return the same function, called in no transaction if it is called apart, and as a part of its errand in any case */
    static <T> Supplier<T> leavingTransaction(Supplier<T> function) {
        return () -> {
            if (HERE.get() == null) {
                return Errand.seenInside(function);
            }
            // What it calls is not apart from it.
            HERE.remove();
            ThreadContext without = withoutTransaction();
            return Errand.seenInside(without == null ? function : without.contextualSupplier(function));
        };
    }

    /** @return null in an application that has no transactions */
    private static @Nullable ThreadContext withoutTransaction() {
        try {
            return ThreadContext.builder().propagated().cleared(ThreadContext.TRANSACTION)
                    .unchanged(ThreadContext.ALL_REMAINING).build();
        } catch (IllegalStateException unknown) {
            return null;
        }
    }
}
