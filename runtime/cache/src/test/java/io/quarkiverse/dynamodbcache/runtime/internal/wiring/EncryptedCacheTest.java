package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import static io.quarkiverse.dynamodbcache.runtime.internal.wiring.EncryptedTable.NEW;
import static io.quarkiverse.dynamodbcache.runtime.internal.wiring.EncryptedTable.OLD;
import static io.quarkiverse.dynamodbcache.runtime.internal.wiring.EncryptedTable.key;
import static io.quarkiverse.dynamodbcache.runtime.internal.wiring.EncryptedTable.keys;
import static io.quarkiverse.dynamodbcache.runtime.internal.wiring.TestCache.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.EncryptedCounterException;
import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.RecordedLog;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.MovedClock;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A cache that encrypts does what any cache does, and shows nothing of it to who has the table. */
class EncryptedCacheTest {

    private static final String SECRET = "secret-4711";

    private final MovedClock clock = new MovedClock(Instant.parse("2030-01-01T00:00:00Z"));
    private final EncryptedTable table = new EncryptedTable(clock);
    private final DynamoDbCache cache = table.cache(keys(NEW));
    private final RecordedLog log = RecordedLog.ofCache(EncryptedTable.CACHE);

    @AfterEach
    void end() {
        log.close();
    }

    private static @Nullable Object in(DynamoDbCache cache, String key) {
        return answer(cache.<Object> getOrDefault(key, "nothing"));
    }

    private static String loaded(DynamoDbCache cache, String key) {
        return answer(cache.<String, String> get(key, absent -> "loaded"));
    }

    private static String incompressible(int length) {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder(SECRET);
        while (text.length() < length) {
            text.append((char) ('!' + random.nextInt(90)));
        }
        return text.toString();
    }

    private static String readable(AttributeValue attribute) {
        return attribute.b() == null ? attribute.toString() : attribute.b().asString(StandardCharsets.ISO_8859_1);
    }

    @Test
    void values_comeBack_andAreBytesInTheTable() {
        List<@Nullable Object> values = new ArrayList<>(
                List.of(SECRET, "", "\t" + SECRET, "\u0001", SECRET.repeat(500), 4711, 5L,
                        (byte) 1, 2.5, Instant.EPOCH, incompressible(900_000)));
        values.add(null);
        for (Object value : values) {
            answer(cache.put("key", value));

            assertThat(in(cache, "key")).isEqualTo(value);
            for (Map<String, AttributeValue> item : table.items.itemsUnder(key("key"))) {
                assertThat(item.values()).allSatisfy(attribute -> assertThat(readable(attribute)).doesNotContain(SECRET));
                assertThat(item.containsKey("v") ? item.get("v").b() : "in parts").isNotNull();
            }
        }
        answer(cache.put("key", new byte[] { 9, 9 }));

        assertThat((byte[]) in(cache, "key")).containsExactly(9, 9);
        assertThat(log.warnings()).isEmpty();
    }

    record Book(String title, List<String> authors) {
    }

    @Test
    void json_comesBack() {
        DynamoDbCache books = table.cache(keys(NEW), Book.class);
        Book book = new Book(SECRET, List.of("a", "b"));
        answer(books.put("key", book));

        assertThat(in(books, "key")).isEqualTo(book);
    }

    @Test
    void value_isEncryptedAnewEachTime_with34BytesMore() {
        answer(cache.put("key", SECRET));
        byte[] first = table.value(key("key"));
        answer(cache.put("key", SECRET));

        assertThat(table.value(key("key"))).isNotEqualTo(first).hasSize(SECRET.length() + 34);
    }

    @Test
    void sizeOfAnEntry_isThatInTheTable() {
        answer(cache.put("key", SECRET));
        answer(table.plain().put("plain", SECRET));

        assertThat(Objects.requireNonNull(answer(cache.getEntry("key"))).size())
                .isEqualTo(((StoredItem) table.items.look(key("key"))).size(key("key")))
                .isEqualTo(Objects.requireNonNull(answer(table.plain().getEntry("plain"))).size() + 34 - 2);
    }

    @Test
    void operationsOnOneEntry_doWhatTheyDo() {
        assertThat(answer(cache.putIfAbsent("key", "one"))).isTrue();
        assertThat(answer(cache.putIfAbsent("key", "two"))).isFalse();
        assertThat(answer(cache.replace("key", "two", "three"))).isFalse();
        assertThat(in(cache, "key")).isEqualTo("one");
        assertThat(answer(cache.replace("key", "one", "two"))).isTrue();
        assertThat(answer(cache.<String> getAndPut("key", "three"))).isEqualTo("two");
        assertThat(in(cache, "key")).isEqualTo("three");
        assertThat(answer(cache.touch("key"))).isTrue();
        assertThat(answer(cache.containsKey("key"))).isTrue();
        answer(cache.invalidate("key"));
        assertThat(answer(cache.containsKey("key"))).isFalse();
        assertThat(loaded(cache, "key")).isEqualTo("loaded");
        assertThat(in(cache, "key")).isEqualTo("loaded");
    }

    @Test
    void operationsOnALargeEntry_doWhatTheyDo() {
        String large = incompressible(700_000);
        String larger = incompressible(800_000);
        assertThat(answer(cache.putIfAbsent("key", large))).isTrue();
        assertThat(answer(cache.putIfAbsent("key", "two"))).isFalse();
        assertThat(answer(cache.replace("key", larger, "small"))).isFalse();
        assertThat(answer(cache.replace("key", large, larger))).isTrue();
        assertThat(answer(cache.<String> getAndPut("key", "small"))).isEqualTo(larger);
        assertThat(table.items.itemsUnder(key("key"))).hasSize(1);
    }

    @Test
    void operationsOnManyEntries_doWhatTheyDo() {
        answer(cache.putAll(Map.of("a", "1", "b", incompressible(500_000))));
        Map<String, String> all = answer(cache.getAll(List.of("a", "b", "c"), missing -> Map.of("c", "loaded")));

        assertThat(all).containsEntry("a", "1").containsEntry("b", incompressible(500_000)).containsEntry("c", "loaded");
        assertThat(answer(cache.<String, String> getAll(List.of("a", "c", "d")))).isEqualTo(Map.of("a", "1", "c", "loaded"));
    }

    @Test
    void tagsAndConditions_stillInvalidate() {
        String longKey = "long".repeat(400);
        answer(cache.put("tagged", "1", EntryOptions.taggedWith("tag")));
        answer(cache.put(longKey, "2"));
        answer(cache.put("other", "3"));
        answer(cache.invalidateTag("tag"));
        answer(cache.invalidateIf(longKey::equals));

        assertThat(in(cache, "tagged")).isEqualTo("nothing");
        assertThat(in(cache, longKey)).isEqualTo("nothing");
        assertThat(in(cache, "other")).isEqualTo("3");
    }

    @Test
    void entry_movesToTheNextVersion() {
        answer(cache.put("key", SECRET));

        assertThat(answer(cache.bumpVersion("key"))).isEqualTo(2);
        assertThat(in(cache.version(2), "key")).isEqualTo(SECRET);
    }

    @Test
    void expiredValue_isServed_whenALoadFails() {
        answer(cache.put("key", SECRET));
        clock.move(Duration.ofMinutes(2));

        assertThat(answer(cache.<String, String> get("key", absent -> {
            throw new IllegalStateException("no source");
        }))).isEqualTo(SECRET);
    }

    @Test
    void leasedLoad_isStored_alsoOverWhatCannotBeRead() {
        DynamoDbCache leasing = table.leasing();
        answer(table.cache(keys(OLD)).put("key", "unknown"));

        assertThat(loaded(leasing, "key")).isEqualTo("loaded");
        assertThat(in(leasing, "key")).isEqualTo("loaded");
    }

    @Test
    void counter_isRefused_andNothingChanges() {
        answer(cache.put("key", 5L));

        assertThatThrownBy(() -> answer(cache.increment("key", 1))).isInstanceOf(EncryptedCounterException.class)
                .hasMessageContaining("Cache 'sealed'").hasMessageContaining("encryption.enabled=false");
        assertThatThrownBy(() -> answer(cache.increment("none", 1))).isInstanceOf(EncryptedCounterException.class);
        assertThat(in(cache, "key")).isEqualTo(5L);
        assertThat(in(cache, "none")).isEqualTo("nothing");
    }

    @Test
    void newKey_encrypts_andOldOnesAreRead_whileTheyAreKnown() {
        answer(table.cache(keys(OLD)).put("key", "old"));
        DynamoDbCache both = table.cache(keys(NEW, OLD));

        assertThat(in(both, "key")).isEqualTo("old");

        answer(both.put("key2", "new"));

        assertThat(in(table.cache(keys(OLD, NEW)), "key2")).isEqualTo("new");
        assertThat(in(cache, "key2")).isEqualTo("new");
        assertThat(loaded(cache, "key")).isEqualTo("loaded");
        assertThat(in(cache, "key")).isEqualTo("loaded");
        assertThat(log.warnings()).singleElement().asString().startsWith("Cache 'sealed': A stored value cannot be read back")
                .contains("which this instance does not have").contains("Keep an old key");
    }

    /** Someone who may write to the table has copied an item from elsewhere. */
    private void assertMissAfterCopy(DynamoDbCache other, EntryKey from) {
        answer(other.put("from", SECRET));
        answer(cache.put("key", "own"));
        table.copy(from, key("key"));

        assertThat(in(cache, "key")).isEqualTo("nothing");
        assertThat(answer(cache.containsKey("key"))).isFalse();
        assertThat(loaded(cache, "key")).isEqualTo("loaded");
        assertThat(in(cache, "key")).isEqualTo("loaded");
        assertThat(log.warnings()).singleElement().asString().contains("someone has changed it").doesNotContain(SECRET);
    }

    @Test
    void itemOfAnotherKey_isAMiss() {
        assertMissAfterCopy(cache, key("from"));
    }

    @Test
    void itemOfAnotherCache_isAMiss() {
        assertMissAfterCopy(table.elsewhere("", "films"), key("", "films", 1, "from"));
    }

    @Test
    void itemOfAnotherPrefix_isAMiss() {
        assertMissAfterCopy(table.elsewhere("test", EncryptedTable.CACHE), key("test", EncryptedTable.CACHE, 1, "from"));
    }

    @Test
    void itemOfAnotherVersion_isAMiss() {
        assertMissAfterCopy(cache.version(2), key("", EncryptedTable.CACHE, 2, "from"));
    }

    @Test
    void damagedValue_isAMiss_whereverTheDamageIs() {
        answer(cache.put("key", SECRET));
        byte[] intact = table.value(key("key"));
        for (int i = 0; i < intact.length; i++) {
            byte[] damaged = intact.clone();
            damaged[i] ^= 1;
            table.set(key("key"), AttributeValue.fromB(SdkBytes.fromByteArray(damaged)));

            assertThat(in(cache, "key")).isEqualTo("nothing");

            byte[] cut = Arrays.copyOf(intact, i);
            table.set(key("key"), AttributeValue.fromB(SdkBytes.fromByteArray(cut)));

            assertThat(in(cache, "key")).isEqualTo("nothing");
        }
        assertThat(log.warnings()).hasSize(1);
    }

    @Test
    void openValue_isAMissInACacheThatEncrypts() {
        answer(table.plain().putAll(Map.of("text", SECRET, "number", 5L)));

        assertThat(answer(cache.getAll(Set.of("text", "number")))).isEmpty();
        assertThat(loaded(cache, "number")).isEqualTo("loaded");
        assertThat(in(cache, "number")).isEqualTo("loaded");
        assertThat(answer(cache.putIfAbsent("text", "mine"))).isTrue();
        assertThat(log.warnings()).singleElement().asString().contains("It is not encrypted").doesNotContain(SECRET);
    }

    @Test
    void encryptedValue_isAMissInACacheThatDoesNotEncrypt() {
        answer(cache.put("key", SECRET));

        assertThat(loaded(table.plain(), "key")).isEqualTo("loaded");
        assertThat(log.warnings()).singleElement().asString().contains("It is encrypted, and this cache is not")
                .contains("quarkus.cache.dynamodb.encryption.enabled=true");
    }
}
