package io.quarkiverse.dynamodbcache.runtime.internal;

import java.util.Map;

import org.eclipse.microprofile.context.spi.ThreadContextProvider;
import org.eclipse.microprofile.context.spi.ThreadContextSnapshot;
import org.jspecify.annotations.Nullable;

/** A context that Mutiny carries along as it does a transaction. */
public final class CallersContext implements ThreadContextProvider {

    private static final ThreadLocal<@Nullable String> CURRENT = new ThreadLocal<>();

    /** @return null if the thread is in none */
    public static @Nullable String current() {
        return CURRENT.get();
    }

    public static void set(@Nullable String context) {
        CURRENT.set(context);
    }

    @Override
    public ThreadContextSnapshot currentContext(Map<String, String> props) {
        return snapshot(current());
    }

    @Override
    public ThreadContextSnapshot clearedContext(Map<String, String> props) {
        return snapshot(null);
    }

    private static ThreadContextSnapshot snapshot(@Nullable String captured) {
        return () -> {
            String before = current();
            set(captured);
            return () -> set(before);
        };
    }

    @Override
    public String getThreadContextType() {
        return "caller";
    }
}
