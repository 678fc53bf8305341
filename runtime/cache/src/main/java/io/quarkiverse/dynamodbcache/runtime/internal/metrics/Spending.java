package io.quarkiverse.dynamodbcache.runtime.internal.metrics;

/** Is told what the requests of one cache cost. Safe for use by several threads. */
@FunctionalInterface
public interface Spending {

    /** @param units read or write units, as the kind of request consumes them */
    void spent(PaidRequest request, double units);

    default Spending and(Spending other) {
        return (request, units) -> {
            spent(request, units);
            other.spent(request, units);
        };
    }
}
