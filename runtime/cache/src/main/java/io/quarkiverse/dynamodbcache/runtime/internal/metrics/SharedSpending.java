package io.quarkiverse.dynamodbcache.runtime.internal.metrics;

/** Tells two of all that is spent. */
record SharedSpending(Spending one, Spending other) implements Spending {

    @Override
    public void spent(PaidRequest request, double units) {
        one.spent(request, units);
        other.spent(request, units);
    }

    @Override
    public Spending here() {
        Spending oneHere = one.here();
        Spending otherHere = other.here();
        return oneHere == one && otherHere == other ? this : new SharedSpending(oneHere, otherHere);
    }
}
