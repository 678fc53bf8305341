package io.quarkiverse.dynamodbcache.deployment.near;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkus.cache.CacheName;
import io.quarkus.test.QuarkusUnitTest;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** An application with near caches, and another node on the same table. */
class NearCacheTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClass(OtherNode.class))
            .overrideConfigKey("quarkus.cache.dynamodb.expire-after-write", "1H")
            .overrideConfigKey("quarkus.cache.dynamodb.near-cache.enabled", "true")
            .overrideConfigKey("quarkus.cache.dynamodb.near-cache.sync-interval", "0.2S");

    @CacheName("near-books")
    DynamoDbCache books;

    @CacheName("near-films")
    DynamoDbCache films;

    @Inject
    DynamoDbAsyncClient client;

    private static @Nullable String value(DynamoDbCache cache, String key) {
        return cache.<String> getIfPresent(key).await().atMost(PATIENCE);
    }

    /** Some seconds after the start, an entry that is deleted in the table without a word is served all the same. */
    private static void keep(DynamoDbCache cache, OtherNode other, String key) {
        await().atMost(PATIENCE).until(() -> {
            other.putInSilence(key, "old");
            value(cache, key);
            other.deleteInSilence(key);
            return "old".equals(value(cache, key));
        });
    }

    @Test
    void entryIsServedFromMemory_untilAnotherNodeChangesIt() {
        OtherNode other = new OtherNode("near-books", client);
        String key = "put";
        keep(books, other, key);

        assertThat(books.<String, String> get(key, absent -> "not asked for").await().atMost(PATIENCE)).isEqualTo("old");
        assertThat(books.containsKey(key).await().atMost(PATIENCE)).isTrue();

        other.put(key, "new");

        await().atMost(PATIENCE).until(() -> "new".equals(value(books, key)));
    }

    @Test
    void entriesOfAnotherCache_areGone_whenAllOfThemAreInvalidated() {
        OtherNode other = new OtherNode("near-films", client);
        String key = "all";
        keep(films, other, key);
        other.invalidateAll();

        await().atMost(PATIENCE).until(() -> value(films, key) == null);
    }

    @Test
    void ownChange_isSeenAtOnce() {
        for (int i = 0; i < 20; i++) {
            books.put("own", "value " + i).await().atMost(PATIENCE);

            assertThat(value(books, "own")).isEqualTo("value " + i);
        }
    }
}
