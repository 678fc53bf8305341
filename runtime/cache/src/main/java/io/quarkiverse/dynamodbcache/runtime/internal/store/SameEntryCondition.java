package io.quarkiverse.dynamodbcache.runtime.internal.store;

/** The entry that was seen is still there, as far as all tells but its value; a number was not counted on either. */
record SameEntryCondition(StoredItem seen) implements WriteCondition {

    @Override
    public boolean isMetBy(Reading current) {
        return current instanceof StoredItem item && item.isSameEntryAs(seen)
                && (seen.value().number() == null || seen.value().equals(item.value()));
    }
}
