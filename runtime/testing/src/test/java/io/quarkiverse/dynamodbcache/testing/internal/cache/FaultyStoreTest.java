package io.quarkiverse.dynamodbcache.testing.internal.cache;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;

import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStoreContract;
import io.quarkiverse.dynamodbcache.testing.TestClock;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The contract of a store, kept by a table in memory that is watched, and slower than it could be. */
class FaultyStoreTest extends ItemStoreContract {

    private final InMemoryItemStore table = new InMemoryItemStore();
    private final InjectedFaults faults = new InjectedFaults("books", Duration.ofSeconds(10));
    private final ItemStore store = new TappedStore(new WatchedStore(table, "a test", "a run", new Journal(), new TestClock(),
            new HashSet<>()), faults);

    FaultyStoreTest() {
        faults.latency(Duration.ofMillis(1));
    }

    @Override
    protected ItemStore store() {
        return store;
    }

    @Override
    protected void putForeign(Map<String, AttributeValue> item) {
        table.putForeign(item);
    }
}
