package io.quarkiverse.dynamodbcache.runtime.internal.metrics;

/** Is told what the requests of one cache cost. Safe for use by several threads. */
@FunctionalInterface
public interface Spending {

    /** @param units read or write units, as the kind of request consumes them */
    void spent(PaidRequest request, double units);

    /** @return who pays for a request that is made now, on this thread; the answer, which has the price, comes on another */
    default Spending here() {
        return this;
    }

    default Spending and(Spending other) {
        return new SharedSpending(this, other);
    }
}
