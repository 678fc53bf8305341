package io.quarkiverse.dynamodbcache.runtime.internal.config;

/** Whether the application creates the table of its caches. */
public enum TableCreation {

    /** It creates the table at start-up if there is none, and switches time to live on. Several nodes may do so at once. */
    IF_MISSING,

    /** It only checks at start-up that the table is there and as it must be, and logs how to mend what is not. */
    NEVER
}
