package io.quarkiverse.dynamodbcache.runtime.internal.config;

/** Whether the application creates the table of its caches. */
public enum TableCreation {

    /** It creates the table at start-up if there is none, and switches time to live on. Several nodes may do so at once. */
    IF_MISSING,

    /**
     * It does the same, and then ends instead of serving anyone, with exit code 0 if the table is as it must be, and else 1:
     * for
     * pipelines, which may create what the application may not.
     */
    ONLY,

    /** It only checks at start-up that the table is there and as it must be, and logs how to mend what is not. */
    NEVER;

    /** @return whether there may be no table yet when a cache is used */
    public boolean creates() {
        return this != NEVER;
    }
}
