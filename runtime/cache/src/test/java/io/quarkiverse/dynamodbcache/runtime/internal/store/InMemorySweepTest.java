package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.List;
import java.util.Map;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class InMemorySweepTest extends SweepContract {

    private final InMemoryItemStore store = new InMemoryItemStore();

    @Override
    protected ItemStore store(LargeValues largeValues) {
        return store.withParts(largeValues);
    }

    @Override
    protected List<Map<String, AttributeValue>> itemsOfKey() {
        return store.itemsUnder(key);
    }

    @Override
    protected Sweep sweep() {
        return store.sweep();
    }

    @Override
    protected void putForeign(Map<String, AttributeValue> item) {
        store.putForeign(item);
    }
}
