package io.quarkiverse.dynamodbcache.runtime.internal.store;

/** Nothing was put, invalidated or loaded by someone else since the lease was taken: all of that ends it. */
record LeasedCondition(String holder) implements WriteCondition {

    @Override
    public boolean isMetBy(Reading current) {
        Lease lease = current.lease();
        return lease != null && lease.holder().equals(holder);
    }
}
