package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import static io.quarkiverse.dynamodbcache.runtime.internal.wiring.EncryptedTable.NEW;
import static io.quarkiverse.dynamodbcache.runtime.internal.wiring.EncryptedTable.OLD;
import static io.quarkiverse.dynamodbcache.runtime.internal.wiring.EncryptedTable.hashing;
import static io.quarkiverse.dynamodbcache.runtime.internal.wiring.TestCache.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.HashedKeysException;
import io.quarkiverse.dynamodbcache.runtime.internal.config.EncryptionSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Keyspace;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A cache of whose keys the table has hashes only. */
class HashedKeysTest {

    private static final String SECRET = "secret-4711";

    private final EncryptedTable table = new EncryptedTable(InstantSource.system());
    private final DynamoDbCache cache = table.cache(hashing(OLD));

    private List<EntryKey> keys() {
        return answer(table.items.scan(new Keyspace("", EncryptedTable.CACHE)).collect().asList());
    }

    @Test
    void keys_areFoundAgain_andNotSeen() {
        String longKey = SECRET.repeat(300);
        answer(cache.put(SECRET, "1"));
        answer(cache.put(longKey, "2"));
        answer(cache.putAll(Map.of(List.of(SECRET, 1), "3")));

        assertThat(answer(cache.<String> getIfPresent(SECRET))).isEqualTo("1");
        assertThat(answer(cache.<String> getIfPresent(longKey))).isEqualTo("2");
        assertThat(answer(cache.<Object, String> getAll(List.of(List.of(SECRET, 1))))).containsEntry(List.of(SECRET, 1), "3");
        assertThat(keys()).hasSize(3).allSatisfy(key -> {
            assertThat(key.encoded()).matches("X:[A-Za-z0-9_-]{43}");
            List<AttributeValue> all = new ArrayList<>();
            table.items.itemsUnder(key).forEach(item -> all.addAll(item.values()));
            assertThat(all.toString()).doesNotContain(SECRET);
        });
    }

    @Test
    void hash_isThatOfNoOtherCache_andOfNoOtherSecret() {
        answer(cache.put("key", "1"));
        String own = keys().get(0).encoded();
        answer(table.hashingElsewhere("films").put("key", "1"));

        assertThat(answer(table.items.scan(new Keyspace("", "films")).collect().asList())).hasSize(1)
                .noneMatch(key -> key.encoded().equals(own));

        answer(cache.invalidate("key"));
        answer(table.cache(hashing(NEW)).put("key", "1"));

        assertThat(keys()).hasSize(1).noneMatch(key -> key.encoded().equals(own));
        assertThat(answer(cache.<String> getIfPresent("key"))).isNull();
    }

    @Test
    void newDataKey_changesNoHash() {
        answer(cache.put("key", "1"));

        assertThat(answer(table.cache(new EncryptionSettings(
                List.of(OLD, NEW), Optional.empty(), Optional.empty(), true, Optional.of(OLD)))
                .<String> getIfPresent("key"))).isEqualTo("1");
    }

    @Test
    void condition_isRefused_evenOnAnEmptyTable() {
        assertThatThrownBy(() -> answer(cache.invalidateIf(key -> true))).isInstanceOf(HashedKeysException.class)
                .hasMessageContaining("Cache 'sealed': invalidateIf").hasMessageContaining("encryption.hash-keys");
    }
}
