package io.quarkiverse.dynamodbcache.deployment.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.deployment.devservices.FreshDynamoDb;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Expiry;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Keyspace;
import io.quarkiverse.dynamodbcache.runtime.internal.store.LargeValues;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ListedPage;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Listing;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;
import io.quarkiverse.dynamodbcache.runtime.internal.store.TableAccess;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

class DynamoDbListingTest {

    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final Keyspace BOOKS = new Keyspace("", "books");

    private static DynamoDbAsyncClient client;

    @BeforeAll
    static void fillTable() {
        client = FreshDynamoDb.client();
        TableContract.create("listed", client);
        List<EntryKey> keys = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            keys.add(new EntryKey(BOOKS, "i:" + i));
            keys.add(new EntryKey(new Keyspace("", "films"), "i:" + i));
        }
        keys.add(new EntryKey(BOOKS, "s:" + "k".repeat(5_000)));
        ItemStore store = ItemStore.inTable(access("listed"), LargeValues.standard(), client);
        keys.forEach(key -> store.write(key, new StoredItem(EncodedValue.text("value"), 1, Expiry.never(), 1)).await()
                .atMost(BOUND));
        store.advanceGeneration(BOOKS, 1, 1).await().atMost(BOUND);
    }

    @AfterAll
    static void close() {
        client.close();
    }

    private static TableAccess access(String table) {
        return new TableAccess("books", table, BOUND, false);
    }

    @Test
    void pages_tellAllEntriesOfTheCacheOnce_andNoOthers() {
        Listing listing = Listing.ofTable(access("listed"), client);
        List<String> found = new ArrayList<>();
        ListedPage page = listing.page(BOOKS, null, 7).await().atMost(BOUND);
        while (page.next() != null) {
            assertThat(page.keys()).hasSizeLessThanOrEqualTo(7);
            page.keys().forEach(key -> found.add(key.encoded()));
            page = listing.page(BOOKS, Objects.requireNonNull(page.next()), 7).await().atMost(BOUND);
        }
        page.keys().forEach(key -> found.add(key.encoded()));

        assertThat(found).hasSize(31).doesNotHaveDuplicates().contains("i:0", "i:29", "s:" + "k".repeat(5_000));
    }

    @Test
    void missingTable_isToldWithWhatToDo() {
        Listing listing = Listing.ofTable(access("missing"), client);

        assertThatThrownBy(() -> listing.page(BOOKS, null, 7).await().atMost(BOUND)).isInstanceOf(CacheStoreException.class)
                .hasMessageContaining("Cache 'books', table 'missing': the table does not exist. Create it, or set");
    }
}
