package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the parts of the contract share. Each test has a part of the table of its own. */
public abstract class StoreUnderTest {

    /** Far from now, so that a table that deletes what has expired leaves the items of the tests alone. */
    protected static final long NOW = Instant.parse("2100-01-01T00:00:00Z").toEpochMilli();
    /** In seconds, and with a zero at its end that a number behind a point does not keep. */
    protected static final long WRITTEN = 1_893_456_010;

    protected static final EncodedValue VALUE = EncodedValue.text("svalue");
    protected static final EncodedValue OTHER = EncodedValue.text("sother");

    protected final Keyspace space = new Keyspace(UUID.randomUUID().toString(), "books");
    protected final EntryKey key = new EntryKey(space, "s:978");

    /** The store under test: the same, or another one on the same table, each time. Its reads are consistent. */
    protected abstract ItemStore store(LargeValues largeValues);

    protected final ItemStore store() {
        return store(LargeValues.standard());
    }

    /** All items under the partition key of {@link #key}, in the order of their sort keys. */
    protected abstract List<Map<String, AttributeValue>> itemsOfKey();

    /** Puts an item into the table past the store. */
    protected abstract void putForeign(Map<String, AttributeValue> item);

    protected static <T> T answer(Uni<T> question) {
        return question.await().atMost(Gate.BOUND);
    }

    protected static List<EntryKey> answers(Multi<EntryKey> question) {
        return answer(question.collect().asList());
    }

    /** One that is kept for a minute after it has expired. */
    protected static StoredItem kept(EncodedValue value, long expiry) {
        return new StoredItem(value, 7, new Expiry(expiry, Expiry.NEVER).keptFor(Duration.ofMinutes(1)), WRITTEN);
    }

    protected static StoredItem item(EncodedValue value, long expiry) {
        return new StoredItem(value, 7, new Expiry(expiry, Expiry.NEVER), WRITTEN);
    }
}
