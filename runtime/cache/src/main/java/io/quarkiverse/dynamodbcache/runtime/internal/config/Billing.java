package io.quarkiverse.dynamodbcache.runtime.internal.config;

/** How DynamoDB bills a table. */
public enum Billing {

    /** By request; nothing has to be planned. */
    ON_DEMAND,

    /** By the read and write units a second that are set aside for it; beyond them the table throttles. */
    PROVISIONED
}
