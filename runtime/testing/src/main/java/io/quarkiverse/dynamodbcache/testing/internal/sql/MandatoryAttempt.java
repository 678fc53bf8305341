package io.quarkiverse.dynamodbcache.testing.internal.sql;

import jakarta.annotation.Priority;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;

/** Stands around methods that need the transaction of their caller. Here the test is the caller, and goes on after them. */
@Interceptor
@Transactional(Transactional.TxType.MANDATORY)
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 199)
class MandatoryAttempt extends AttemptInterceptor {

    MandatoryAttempt(TransactionManager transactions, RolledBackRuns runs, Units units) {
        super(transactions, runs, units);
    }
}
