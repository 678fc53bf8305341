package io.quarkiverse.dynamodbcache.testing.internal.cache;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStoreContract;
import io.quarkiverse.dynamodbcache.runtime.internal.store.LargeValues;
import io.quarkiverse.dynamodbcache.testing.TestClock;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The contract of a store, kept by a table in memory that is watched, and slower than it could be. */
class FaultyStoreTest extends ItemStoreContract {

    private final InMemoryItemStore table = new InMemoryItemStore();
    private final InjectedFaults faults = new InjectedFaults("books", Duration.ofSeconds(10));
    private final Journal journal = new Journal();

    FaultyStoreTest() {
        faults.latency(Duration.ofMillis(1));
    }

    @Override
    protected ItemStore store(LargeValues largeValues) {
        return new TappedStore(new WatchedStore(table.withParts(largeValues), "a test", "a run", journal, new TestClock(),
                new HashSet<>()), faults);
    }

    @Override
    protected List<Map<String, AttributeValue>> itemsOfKey() {
        return table.itemsUnder(key);
    }

    @Override
    protected void putForeign(Map<String, AttributeValue> item) {
        table.putForeign(item);
    }
}
