package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromB;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;
import software.amazon.awssdk.core.SdkBytes;

/**
 * Sizes by the rules that AWS documents: names and strings count as UTF-8, bytes as they are, a number one byte for two
 * significant digits and one more.
 */
class ItemSizeTest {

    private static final Keyspace SPACE = new Keyspace("", "books");
    private static final long NOW = Instant.parse("2030-01-01T00:00:00.123Z").toEpochMilli();
    private static final long GENERATION = NOW / 1000;
    private static final int LARGEST_OVERHEAD = 36;

    record Book(String title) {
    }

    @Test
    void text_countsAsUtf8() {
        assertThat(ItemSize.of(Map.of("pk", fromS("abc")))).isEqualTo(5);
        assertThat(ItemSize.of(Map.of("pk", fromS("")))).isEqualTo(2);
        assertThat(ItemSize.of(Map.of("v", fromS("ä€\uD83D\uDE00")))).isEqualTo(1 + 2 + 3 + 4);
    }

    @Test
    void bytes_countAsTheyAre() {
        assertThat(ItemSize.of(Map.of("v", fromB(SdkBytes.fromByteArray(new byte[100]))))).isEqualTo(101);
    }

    @Test
    void number_countsHalfItsDigits_andOne() {
        assertThat(ItemSize.of(Map.of("n", fromN("1")))).isEqualTo(1 + 1 + 1);
        assertThat(ItemSize.of(Map.of("n", fromN("12")))).isEqualTo(1 + 1 + 1);
        assertThat(ItemSize.of(Map.of("n", fromN("123")))).isEqualTo(1 + 2 + 1);
        assertThat(ItemSize.of(Map.of("n", fromN("1893456000123")))).isEqualTo(1 + 7 + 1);
    }

    /**
     * The whole item, less what is the user's: the name of the cache, the text of the key (its type tag is ours), and the
     * value (its format is ours).
     */
    private static long overhead(EncodedValue encoded, int userBytes, Expiry expiry) {
        String userKey = "978-3-16";
        EntryKey key = new EntryKey(SPACE, "s:" + userKey);
        return ItemSize.of(ItemForm.write(key, new StoredItem(encoded, GENERATION, expiry, GENERATION))) - SPACE.root().length()
                - userKey.length() - userBytes;
    }

    @Test
    void overheadOfAnEntry_isSmall() {
        Expiry expiring = new Expiry(NOW, Expiry.NEVER);

        assertThat(overhead(EncodedValue.text("value"), 5, expiring)).isEqualTo(32).isLessThanOrEqualTo(LARGEST_OVERHEAD);
        assertThat(overhead(EncodedValue.text("value"), 5, Expiry.never())).isLessThan(25);
    }

    /** The type tag of the key is left out here: with it, entries of JSON have two bytes more than they should. */
    @Test
    void overheadOfAnEntryOfJson_isSmall() {
        EncodedValue json = ValueCodec.of("books", List.of(Book.class), ObjectMapper::new).encode(new Book("Emma"));
        int userBytes = "{\"title\":\"Emma\"}".length();

        assertThat(overhead(json, userBytes, new Expiry(NOW, Expiry.NEVER)) - "s:".length())
                .isLessThanOrEqualTo(LARGEST_OVERHEAD);
    }

    @Test
    void overheadOfASlidingEntryWithALatestEnd_isNineBytesMore() {
        EncodedValue text = EncodedValue.text("svalue");

        assertThat(overhead(text, 5, new Expiry(NOW, NOW + 1)) - overhead(text, 5, new Expiry(NOW, Expiry.NEVER)))
                .isEqualTo(9);
    }

    @Test
    void overheadOfAnEntryThatIsKeptAfterItsEnd_isSixBytesMoreAtTheMost() {
        EncodedValue text = EncodedValue.text("svalue");
        Expiry end = new Expiry(NOW, Expiry.NEVER);

        assertThat(overhead(text, 5, end.keptFor(Duration.ofHours(1))) - overhead(text, 5, end)).isBetween(1L, 6L);
    }

    @Test
    void tags_areFourBytes_andForEachItsNameAndSeven() {
        StoredItem untagged = new StoredItem(EncodedValue.text("s"), GENERATION, Expiry.never(), GENERATION);
        EntryKey key = new EntryKey(SPACE, "s:1");

        assertThat(ItemSize.of(ItemForm.write(key, tagged(untagged, Map.of("author:1", GENERATION))))
                - ItemSize.of(ItemForm.write(key, untagged))).isEqualTo("a".length() + 3 + "author:1".length() + 1 + 6);
        assertThat(ItemSize.of(ItemForm.write(key, tagged(untagged, Map.of("a", GENERATION, "b", GENERATION))))
                - ItemSize.of(ItemForm.write(key, untagged))).isEqualTo("a".length() + 3 + 2 * (1 + 1 + 6));
    }

    private static StoredItem tagged(StoredItem item, Map<String, Long> tags) {
        return new StoredItem(item.value(), item.generation(), item.expiry(), item.written(), tags);
    }
}
