package io.quarkiverse.dynamodbcache.testing.internal.sql;

import jakarta.annotation.Priority;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;

/** Stands around methods that begin a transaction where there is none. */
@Interceptor
@Transactional(Transactional.TxType.REQUIRED)
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 199) // Quarkus' own: + 200
class RequiredAttempt extends AttemptInterceptor {

    RequiredAttempt(TransactionManager transactions, RolledBackRuns runs, Units units) {
        super(transactions, runs, units);
    }
}
