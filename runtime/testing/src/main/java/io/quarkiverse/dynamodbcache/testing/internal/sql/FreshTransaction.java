package io.quarkiverse.dynamodbcache.testing.internal.sql;

import java.util.concurrent.Callable;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Reads what is committed, beside the transaction of the current thread. */
public final class FreshTransaction {

    /** How long to wait for a row that another transaction has locked, where the database makes readers wait. */
    public static final int SECONDS = 10;

    private FreshTransaction() {
    }

    public static <T> T read(Callable<T> question) {
        return QuarkusTransaction.requiringNew().timeout(2 * SECONDS).call(question);
    }
}
