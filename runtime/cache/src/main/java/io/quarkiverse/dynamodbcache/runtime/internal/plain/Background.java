package io.quarkiverse.dynamodbcache.runtime.internal.plain;

import java.util.function.Supplier;

import org.eclipse.microprofile.context.ThreadContext;

/**
 * Begins what is no caller's own, without the contexts of whoever happens to cause it: its transaction, its request scope.
 * <p>
 * Nobody waits for it. So the thread of an answer would be in the transaction of a caller who ends it meanwhile, and whoever
 * joins a request would get that of the one who came first. Operators of Mutiny may be used there: they find nothing to
 * capture.
 */
public final class Background {

    private Background() {
    }

    /** @return what the beginning of it gives; its contexts are back when this returns */
    public static <T> T begin(Supplier<T> work) {
        // Not kept, as it would be that of the application before a live reload; and requests like these are seldom.
        return ThreadContext.builder().propagated().cleared(ThreadContext.ALL_REMAINING).unchanged().build()
                .contextualSupplier(work).get();
    }

    public static void run(Runnable work) {
        begin(() -> {
            work.run();
            return work;
        });
    }
}
