package io.quarkiverse.dynamodbcache.benchmarks.costs;

/** What DynamoDB would charge for. */
record Bill(int requests, double readUnits, double writeUnits) {

    static final Bill EMPTY = new Bill(0, 0, 0);
    static final Bill REQUEST = new Bill(1, 0, 0);

    static Bill units(boolean ofReads, double units) {
        return ofReads ? new Bill(0, units, 0) : new Bill(0, 0, units);
    }

    Bill plus(Bill other) {
        return new Bill(requests + other.requests, readUnits + other.readUnits, writeUnits + other.writeUnits);
    }
}
