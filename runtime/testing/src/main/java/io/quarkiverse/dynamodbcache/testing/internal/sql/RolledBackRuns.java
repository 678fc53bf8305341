package io.quarkiverse.dynamodbcache.testing.internal.sql;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

/** Knows which test is under way, for those that hear of it on another way: interceptors, statements, calls over HTTP. */
@Singleton
public class RolledBackRuns {

    private volatile @Nullable RolledBackRun current;

    /** Null where none is under way, or one that is isolated otherwise. */
    public @Nullable RolledBackRun current() {
        return current;
    }

    void current(@Nullable RolledBackRun run) {
        current = run;
    }
}
