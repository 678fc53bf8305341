package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.Map;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class InMemoryInvalidationLogTest extends InvalidationLogContract {

    private final InMemoryItemStore store = new InMemoryItemStore();

    @Override
    protected InvalidationLog log(String prefix) {
        return store.log(prefix);
    }

    @Override
    protected void putForeign(Map<String, AttributeValue> item) {
        store.putForeign(item);
    }
}
