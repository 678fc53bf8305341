package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.time.Duration;

import io.quarkiverse.dynamodbcache.runtime.internal.budget.Budget;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheEvents;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;

/** Admits nothing more once the cache has used up its units. */
record BudgetedAdmission(Admission admission, Budget budget, CacheEvents events) implements Admission {

    @Override
    public boolean admits(EntryKey key, Duration loadTime) {
        if (!admission.admits(key, loadTime)) {
            return false;
        }
        if (budget.isUsedUp()) {
            events.writesOverBudget(1);
            return false;
        }
        return true;
    }
}
