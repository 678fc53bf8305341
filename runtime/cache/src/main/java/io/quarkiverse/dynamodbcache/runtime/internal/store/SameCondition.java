package io.quarkiverse.dynamodbcache.runtime.internal.store;

/** What is replaced is still what was seen, in everything. */
record SameCondition(StoredItem seen) implements WriteCondition {

    @Override
    public boolean isMetBy(Reading current) {
        return current instanceof StoredItem item && seen.unleased().equals(item.unleased());
    }
}
