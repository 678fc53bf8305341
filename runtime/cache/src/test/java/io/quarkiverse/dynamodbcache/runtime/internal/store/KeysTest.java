package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** Where entries and caches are: no cache reaches into another, and no key is too long. */
class KeysTest {

    private static final Keyspace SPACE = new Keyspace("", "books");

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Test
    void keyOfUpTo1024Bytes_isReadable() {
        EntryKey longest = new EntryKey(SPACE, "s:" + "k".repeat(1022));
        EntryKey wide = new EntryKey(SPACE, "€".repeat(341));

        assertThat(longest.partitionKey()).isEqualTo("books#" + longest.encoded());
        assertThat(longest.original()).isNull();
        assertThat(wide.partitionKey()).isEqualTo("books#" + wide.encoded());
    }

    @Test
    void longerKey_isAHash_andTheOriginalBesideIt() {
        EntryKey one = new EntryKey(SPACE, "s:" + "k".repeat(1023));
        EntryKey other = new EntryKey(SPACE, "s:" + "k".repeat(1022) + "l");
        EntryKey wide = new EntryKey(SPACE, "€".repeat(342));

        assertThat(one.partitionKey()).startsWith("books#h:").hasSize("books#h:".length() + 43)
                .isNotEqualTo(other.partitionKey()).isEqualTo(new EntryKey(SPACE, one.encoded()).partitionKey());
        assertThat(one.original()).isEqualTo(one.encoded());
        assertThat(wide.original()).isEqualTo(wide.encoded());
    }

    @Test
    void longestKeyOfTheLongestCache_fitsIntoAPartitionKey() {
        Keyspace longest = new Keyspace("p".repeat(500), "c".repeat(500));

        assertThat(bytes(new EntryKey(longest, "k".repeat(1024)).partitionKey())).isLessThanOrEqualTo(2048);
    }

    @Test
    void cacheNameThatIsTooLong_isRefused_withARemedy() {
        assertThatThrownBy(() -> new Keyspace("", "c".repeat(1001))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cccc").hasMessageContaining("quarkus.cache.dynamodb.prefix")
                .hasMessageContaining("shorter name");
        assertThatThrownBy(() -> new Keyspace("", "€".repeat(200))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void cacheNameThatIsNoText_isRefused() {
        assertThatThrownBy(() -> new Keyspace("", "a\uD83D")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Keyspace("\uDE00", "a")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void emptyKey_isRefused() {
        assertThatThrownBy(() -> new EntryKey(SPACE, "")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'books'");
    }

    @Test
    void readableNames_stayReadable() {
        assertThat(new Keyspace("", "books-of_all.times").root()).isEqualTo("books-of_all.times");
        assertThat(new Keyspace("shop", "books").root()).isEqualTo("shop:books");
    }

    @Test
    void randomCaches_neverReachIntoOneAnother() {
        Random random = new Random(978);
        Map<String, Keyspace> byRoot = new HashMap<>();
        for (int i = 0; i < 3000; i++) {
            Keyspace space = new Keyspace(name(random), name(random));

            assertThat(byRoot.getOrDefault(space.root(), space)).isEqualTo(space);
            assertThat(space.root()).doesNotContain("#");

            byRoot.put(space.root(), space);
        }
    }

    private static String name(Random random) {
        String[] parts = { "a", "b", "#", ":", "%", "%23", "%3A", "+", " ", "e", "g", "s:x", "\u0000", "ä", "\uD83D\uDE00",
                "/" };
        StringBuilder name = new StringBuilder();
        for (int length = random.nextInt(4); length > 0; length--) {
            name.append(parts[random.nextInt(parts.length)]);
        }
        return name.toString();
    }

    @Test
    void firstVersion_takesNoByte_andOthersAreToldByTheRoot() {
        assertThat(new Keyspace("shop", "books", 1)).isEqualTo(new Keyspace("shop", "books"));
        assertThat(new Keyspace("shop", "books", 1).root()).isEqualTo("shop:books");
        assertThat(new Keyspace("shop", "books", 12).root()).isEqualTo("shop:books@12");
        assertThat(new Keyspace("shop", "books", 12).version()).isEqualTo(12);
        assertThat(new Keyspace("", "books@12").root()).isEqualTo("books%4012");
    }

    @Test
    void versionBelowOne_isRefused() {
        assertThatThrownBy(() -> new Keyspace("", "books", 0)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'books'").hasMessageContaining("from 1");
    }
}
