package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromB;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNul;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ItemFormTest {

    private static final EntryKey KEY = new EntryKey(new Keyspace("", "books"), "s:978");

    @ParameterizedTest
    @MethodSource
    void items_comeBackAsTheyWere(StoredItem item) {
        assertThat(ItemForm.read(ItemForm.write(KEY, item))).isEqualTo(item);
    }

    static Stream<StoredItem> items_comeBackAsTheyWere() {
        EncodedValue text = EncodedValue.text("stext");
        return Stream.of(
                new StoredItem(text, 7, new Expiry(1500, Expiry.NEVER), 1_893_456_010),
                new StoredItem(text, 7, new Expiry(1500, 9000), 1_893_456_010),
                new StoredItem(text, 7, new Expiry(1500, Expiry.NEVER), 1_893_456_010).loadedIn(2500),
                new StoredItem(text, Long.MAX_VALUE, Expiry.never(), 1_893_456_010),
                new StoredItem(text, 0, new Expiry(0, Expiry.NEVER), 1_893_456_010),
                new StoredItem(EncodedValue.binary(new byte[] { 'b', 0, -1 }), 7, Expiry.never(), 1_893_456_010));
    }

    @Test
    void endlessEntry_hasNoExpiry() {
        assertThat(ItemForm.write(KEY, new StoredItem(EncodedValue.text("s"), 7, Expiry.never(), 1_893_456_010)))
                .containsOnlyKeys("pk", "sk", "v", "g");
    }

    @Test
    void text_isStoredAsText_andBytesAsBytes() {
        assertThat(ValueForm.attributeOf(EncodedValue.text("s")).s()).isEqualTo("s");
        assertThat(ValueForm.attributeOf(EncodedValue.binary(new byte[] { 1 })).b().asByteArray()).containsExactly(1);
    }

    @Test
    void longKey_isInTheItem() {
        EntryKey longKey = new EntryKey(KEY.space(), "s:" + "k".repeat(2000));

        assertThat(ItemForm.write(longKey, new StoredItem(EncodedValue.text("s"), 7, Expiry.never(), 1_893_456_010)))
                .containsEntry("k", fromS(longKey.encoded()));
    }

    @ParameterizedTest
    @MethodSource
    void itemsOfOthers_areForeign(Map<String, AttributeValue> changes) {
        Map<String, AttributeValue> item = new HashMap<>(
                ItemForm.write(KEY, new StoredItem(EncodedValue.text("stext"), 7, new Expiry(1500, 9000), 1_893_456_010)));
        changes.forEach((name, value) -> {
            if (Boolean.TRUE.equals(value.nul())) {
                item.remove(name);
            } else {
                item.put(name, value);
            }
        });

        assertThat(ItemForm.read(item)).isEqualTo(new ForeignItem(item.get("v")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "id.0.5", "id.-1.5", "id.65.5", "id.2000000000.5", "id.1.-1", "id.1.16777217",
            "id.1.9223372036854775807", "id.1", ".1.5", "id.1.5.5" })
    void partsThatCannotBeThoseOfOneValue_areForeign(String parts) {
        Map<String, AttributeValue> item = new HashMap<>(
                ItemForm.write(KEY, new StoredItem(EncodedValue.text("stext"), 7, Expiry.never(), 1_893_456_010)));
        item.remove("v");
        item.put("p", fromS(parts));

        assertThat(ItemForm.read(item)).isEqualTo(new ForeignItem(fromS(parts)));
    }

    @Test
    void moreTagsThanAnEntryCanHave_orNone_areForeign() {
        Map<String, Long> tags = new HashMap<>();
        for (int i = 0; i < 50; i++) {
            tags.put("tag" + i, 1L);
        }
        StoredItem most = new StoredItem(EncodedValue.text("stext"), 7, Expiry.never(), 1_893_456_010, tags);

        assertThat(ItemForm.read(ItemForm.write(KEY, most))).isEqualTo(most);

        for (String other : List.of("tag50", "", "t".repeat(257))) {
            Map<String, Long> hostile = new HashMap<>(other.equals("tag50") ? tags : Map.of());
            hostile.put(other, 1L);

            assertThat(ItemForm.read(ItemForm.write(KEY,
                    new StoredItem(EncodedValue.text("stext"), 7, Expiry.never(), 1_893_456_010, hostile))))
                    .isEqualTo(new ForeignItem(fromS("stext")));
        }
    }

    static Stream<Map<String, AttributeValue>> itemsOfOthers_areForeign() {
        AttributeValue missing = fromNul(true);
        return Stream.of(Map.of("v", missing), Map.of("v", fromBool(false)),
                Map.of("v", fromL(List.of())), Map.of("v", fromM(Map.of())), Map.of("v", fromSs(List.of("a"))),
                Map.of("v", AttributeValue.fromBs(List.of(SdkBytes.fromUtf8String("a")))),
                Map.of("g", missing), Map.of("g", fromS("7")), Map.of("g", fromN("7.12345678901")), Map.of("g", fromN("1E+30")),
                Map.of("g", fromN("99999999999999999999")), Map.of("g", fromBool(true)),
                Map.of("t", missing), Map.of("t", fromS("2")), Map.of("x", fromS("500")), Map.of("x", fromN("0.5")),
                Map.of("x", fromB(SdkBytes.fromUtf8String("1"))),
                Map.of("h", fromS("")), Map.of("h", fromN("1E+3")));
    }
}
