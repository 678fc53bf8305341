package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.dynamodbcache.ValueTooLargeException;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What many entries at once are to a store. */
abstract class BatchContract extends LargeValueContract {

    private List<EntryKey> keys(int count) {
        return IntStream.range(0, count).mapToObj(i -> new EntryKey(space, "i:" + i)).toList();
    }

    private static Map<EntryKey, StoredItem> items(Collection<EntryKey> keys) {
        Map<EntryKey, StoredItem> items = new LinkedHashMap<>();
        keys.forEach(each -> items.put(each, item(EncodedValue.text("s" + each.encoded()), NOW)));
        return items;
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 25, 26, 100, 101, 250 })
    void entriesWritten_areRead_andDeleted(int count) {
        List<EntryKey> keys = keys(count);
        Map<EntryKey, StoredItem> items = items(keys);

        assertThat(answer(store().writeMany(items)).failures()).isEmpty();
        assertThat(answer(store().readMany(keys)).found()).isEqualTo(items);
        assertThat(answer(store().deleteMany(keys)).failures()).isEmpty();
        assertThat(answer(store().readMany(keys)).found().values()).hasSize(count)
                .allMatch(Reading.Nothing.NOTHING::equals);
    }

    @Test
    void thousandsOfEntries_areNoneTooMany() {
        List<EntryKey> keys = keys(3_000);
        Map<EntryKey, StoredItem> items = items(keys);
        BatchOutcome written = answer(store().writeMany(items));
        BatchReading read = answer(store().readMany(keys));

        assertThat(written.failures()).isEmpty();
        assertThat(read.failures()).isEmpty();
        assertThat(read.found()).isEqualTo(items);
        // Else the tests that scan would read them all.
        assertThat(answer(store().deleteMany(keys)).failures()).isEmpty();
    }

    @Test
    void absentEntries_areNothing_besideOthers() {
        EntryKey absent = new EntryKey(space, "s:absent");
        answer(store().write(key, item(VALUE, NOW)));
        BatchReading read = answer(store().readMany(List.of(absent, key)));

        assertThat(read.found()).isEqualTo(Map.of(key, item(VALUE, NOW), absent, Reading.Nothing.NOTHING));
        assertThat(read.failures()).isEmpty();
    }

    @Test
    void duplicates_areOne() {
        answer(store().write(key, item(VALUE, NOW)));

        assertThat(answer(store().readMany(List.of(key, key, key))).found()).isEqualTo(Map.of(key, item(VALUE, NOW)));
        assertThat(answer(store().deleteMany(List.of(key, key))).failures()).isEmpty();
        assertThat(answer(store().read(key))).isEqualTo(Reading.Nothing.NOTHING);
    }

    @Test
    void writeOfMany_replacesWhatIsThere() {
        answer(store().write(key, item(OTHER, NOW)));
        answer(store().writeMany(Map.of(key, item(VALUE, NOW))));

        assertThat(answer(store().read(key))).isEqualTo(item(VALUE, NOW));
    }

    @Test
    void deletionOfMany_leavesOthersAlone() {
        EntryKey other = new EntryKey(new Keyspace(space.prefix(), "films"), key.encoded());
        answer(store().write(other, item(VALUE, NOW)));
        answer(store().deleteMany(List.of(key)));

        assertThat(answer(store().read(other))).isEqualTo(item(VALUE, NOW));
    }

    @Test
    void longKeysAndForeignItems_areFoundToo() {
        EntryKey hashed = new EntryKey(space, "s:" + "k".repeat(2000));
        putForeign(Map.of("pk", AttributeValue.fromS(key.partitionKey()), "sk", AttributeValue.fromS("e")));
        answer(store().writeMany(Map.of(hashed, item(VALUE, NOW))));

        assertThat(answer(store().readMany(List.of(hashed, key))).found())
                .isEqualTo(Map.of(hashed, item(VALUE, NOW), key, new ForeignItem(null)));
    }

    /** 45 items of 390 KB: 17 MB, more than DynamoDB answers at once. */
    @Test
    void largeEntries_areWrittenAndReadInSeveralGoes() {
        List<EntryKey> keys = keys(45);
        Map<EntryKey, StoredItem> items = new LinkedHashMap<>();
        keys.forEach(each -> items.put(each, item(EncodedValue.binary(new byte[390_000]), NOW)));

        assertThat(answer(store().writeMany(items)).failures()).isEmpty();
        BatchReading read = answer(store().readMany(keys));

        assertThat(read.failures()).isEmpty();
        assertThat(read.found()).isEqualTo(items);
        assertThat(answer(store().deleteMany(keys)).failures()).isEmpty();
    }

    @Test
    void valueTooLarge_isRefused_beforeAnythingIsWritten() {
        List<EntryKey> keys = new ArrayList<>(keys(30));
        Map<EntryKey, StoredItem> items = items(keys);
        items.put(key, item(EncodedValue.text("s" + "a".repeat(16 * 1024 * 1024)), NOW));

        assertThatThrownBy(() -> answer(store().writeMany(items))).isInstanceOf(ValueTooLargeException.class);
        assertThat(answer(store().readMany(keys)).found().values()).containsOnly(Reading.Nothing.NOTHING);
    }

    @Test
    void valuesInParts_areWrittenAndReadAmongOthers() {
        List<EntryKey> keys = new ArrayList<>(keys(30));
        Map<EntryKey, StoredItem> items = items(keys);
        items.put(keys.get(7), item(EncodedValue.text("s" + "a".repeat(500_000)), NOW));
        items.put(keys.get(8), item(EncodedValue.binary(new byte[700_000]), NOW));

        assertThat(answer(store().writeMany(items)).failures()).isEmpty();
        assertThat(answer(store().readMany(keys)).found()).isEqualTo(items);
        assertThat(answer(store().deleteMany(keys)).failures()).isEmpty();
        assertThat(answer(store().readMany(keys)).found().values()).containsOnly(Reading.Nothing.NOTHING);
    }

    @Test
    void operationsOnMany_areLazy() {
        var unasked = List.of(store().writeMany(Map.of(key, item(VALUE, NOW))), store().deleteMany(List.of(key)));

        assertThat(answer(store().read(key))).isEqualTo(Reading.Nothing.NOTHING);
        assertThat(unasked).hasSize(2);
    }
}
