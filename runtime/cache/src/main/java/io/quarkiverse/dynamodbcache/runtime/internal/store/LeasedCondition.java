package io.quarkiverse.dynamodbcache.runtime.internal.store;

/**
 * Nothing was put, invalidated or loaded by someone else since the lease was taken: all of that ends it. Neither was it given
 * up, so that a renewal that comes late does not bring it back.
 */
record LeasedCondition(Lease lease) implements WriteCondition {

    @Override
    public boolean isMetBy(Reading current) {
        Lease found = current.lease();
        return found != null && found.holder().equals(lease.holder()) && !found.isGivenUp();
    }
}
