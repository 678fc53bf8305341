package io.quarkiverse.dynamodbcache.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.EncryptedCounterException;
import io.quarkiverse.dynamodbcache.HashedKeysException;
import io.quarkus.cache.CacheManager;
import io.quarkus.cache.CacheName;
import io.quarkus.cache.CacheResult;
import io.quarkus.credentials.CredentialsProvider;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Caches that encrypt on DynamoDB itself, each with another feature, and with keys from credentials and from the configuration.
 */
@QuarkusTest
class EncryptedCachesTest {

    private static final String SECRET = "hush-4711";
    private static final String KEY = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";
    private static final String OTHER = "AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI=";

    @CacheName("encrypted-near")
    DynamoDbCache near;

    @CacheName("encrypted-leased")
    DynamoDbCache leased;

    @CacheName("encrypted-apart")
    DynamoDbCache apart;

    @CacheName("encrypted-hashed")
    DynamoDbCache hashed;

    @CacheName("encrypted-own")
    DynamoDbCache own;

    @CacheName("not-encrypted")
    DynamoDbCache open;

    @Inject
    CacheManager caches;

    @Inject
    Library library;

    @Inject
    DynamoDbAsyncClient client;

    @ApplicationScoped
    @Named("vault")
    static class Vault implements CredentialsProvider {

        @Override
        public Map<String, String> getCredentials(String name) {
            return Map.of(USER_PROPERTY_NAME, name, PASSWORD_PROPERTY_NAME, KEY, "hash-key", OTHER);
        }

        @Override
        public Uni<Map<String, String>> getCredentialsAsync(String name) {
            return Uni.createFrom().item(getCredentials(name));
        }
    }

    record Book(String title) {
    }

    @ApplicationScoped
    static class Library {

        @CacheResult(cacheName = "encrypted-books")
        Book book(String title) {
            return new Book(title + " " + SECRET);
        }
    }

    private static <T> T answer(Uni<T> question) {
        return question.await().atMost(Callers.LIMIT);
    }

    private List<Map<String, AttributeValue>> items(String cache) {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        client.scanPaginator(scan -> scan.tableName("quarkus-cache")).items()
                .filter(item -> item.get("pk").s().startsWith(cache + "#")).subscribe(items::add).join();
        return items;
    }

    private void assertNothingIsReadable(String cache) {
        assertThat(items(cache)).isNotEmpty().allSatisfy(item -> assertThat(item.toString()).doesNotContain(SECRET));
        assertThat(items(cache)).filteredOn(item -> item.containsKey("v"))
                .allSatisfy(item -> assertThat(item.get("v").b()).isNotNull());
    }

    @ParameterizedTest
    @ValueSource(strings = { "encrypted-near", "encrypted-leased", "encrypted-apart", "encrypted-hashed", "encrypted-own" })
    void cache_doesWhatItDoes(String name) {
        DynamoDbCache cache = (DynamoDbCache) caches.getCache(name).orElseThrow();
        byte[] noise = new byte[600_000];
        new Random(7).nextBytes(noise);
        answer(cache.put("noise", noise));

        assertThat((byte[]) answer(cache.<Object> getIfPresent("noise"))).isEqualTo(noise);
        for (int i = 0; i < 2; i++) {
            assertThat(answer(cache.<String, String> get("loaded", absent -> SECRET))).isEqualTo(SECRET);
        }
        assertThat(answer(cache.putIfAbsent("loaded", "other"))).isFalse();
        assertThat(answer(cache.replace("loaded", "other", "third"))).isFalse();
        assertThat(answer(cache.replace("loaded", SECRET, SECRET + "!"))).isTrue();
        assertThat(answer(cache.<String> getAndPut("loaded", SECRET))).isEqualTo(SECRET + "!");
        assertThat(answer(cache.touch("loaded", Duration.ofHours(2)))).isTrue();
        answer(cache.putAll(Map.of("a", SECRET + 1, "b", SECRET.repeat(1000))));

        assertThat(answer(cache.<String, String> getAll(List.of("a", "b", "c"))))
                .isEqualTo(Map.of("a", SECRET + 1, "b", SECRET.repeat(1000)));
        assertThatThrownBy(() -> answer(cache.increment("a", 1))).isInstanceOf(EncryptedCounterException.class);
        assertNothingIsReadable(name);

        answer(cache.invalidateAll());

        assertThat(answer(cache.containsKey("a"))).isFalse();
    }

    @Test
    void resultOfAMethod_isEncrypted() {
        assertThat(library.book("Emma")).isEqualTo(library.book("Emma")).isEqualTo(new Book("Emma " + SECRET));
        assertNothingIsReadable("encrypted-books");
    }

    @Test
    void keys_areHashed() {
        answer(hashed.put(SECRET, "value"));

        assertThat(answer(hashed.<String> getIfPresent(SECRET))).isEqualTo("value");
        assertThat(items("encrypted-hashed")).isNotEmpty().allSatisfy(item -> assertThat(item.get("pk").s()).contains("#X:"));
        assertThatThrownBy(() -> answer(hashed.invalidateIf(key -> true))).isInstanceOf(HashedKeysException.class);
    }

    @Test
    void whatSomeoneHasCopied_isReplaced() {
        for (DynamoDbCache cache : List.of(leased, apart, own)) {
            answer(cache.put("elsewhere", SECRET));
            answer(cache.put("here", SECRET));
            copy(cache.getName() + "#s:elsewhere", cache.getName() + "#s:here");

            assertThat(answer(cache.<String, String> get("here", absent -> "loaded"))).isEqualTo("loaded");
            assertThat(answer(cache.<String> getIfPresent("here"))).isEqualTo("loaded");
        }
    }

    private void copy(String from, String to) {
        Map<String, AttributeValue> item = new HashMap<>(client.getItem(get -> get.tableName("quarkus-cache")
                .key(Map.of("pk", AttributeValue.fromS(from), "sk", AttributeValue.fromS("e")))).join().item());
        item.put("pk", AttributeValue.fromS(to));
        client.putItem(put -> put.tableName("quarkus-cache").item(item)).join();
    }

    @Test
    void cacheThatIsNotTo_doesNotEncrypt_andCounts() {
        assertThat(answer(open.increment("count", 5))).isEqualTo(5);
        assertThat(answer(open.increment("count", 1))).isEqualTo(6);
        assertThat(items("not-encrypted")).allSatisfy(item -> assertThat(item.get("v").n()).isNotNull());
        assertThat(answer(own.containsKey("count"))).isFalse();
    }
}
