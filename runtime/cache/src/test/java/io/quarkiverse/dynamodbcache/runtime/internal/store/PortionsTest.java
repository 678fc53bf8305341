package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;

class PortionsTest {

    private static final Keyspace SPACE = new Keyspace("", "books");

    private static List<EntryKey> keys(int count) {
        return IntStream.range(0, count).mapToObj(i -> new EntryKey(SPACE, "i:" + i)).toList();
    }

    private static List<Integer> sizes(List<Set<EntryKey>> portions) {
        return portions.stream().map(Set::size).toList();
    }

    private static List<Set<EntryKey>> portionsOf(int count, EncodedValue value) {
        Map<EntryKey, StoredItem> items = new LinkedHashMap<>();
        keys(count).forEach(key -> items.put(key, new StoredItem(value, 7, Expiry.never(), 0)));
        return Portions.of(items);
    }

    @ParameterizedTest
    @CsvSource({ "0, 0, 0", "1, 1, 1", "25, 1, 1", "26, 1, 2", "100, 1, 4", "101, 2, 5", "10000, 100, 400" })
    void portions_areAsFewAsDynamoDbAllows(int count, int reads, int writes) {
        List<EntryKey> keys = keys(count);

        assertThat(Portions.of(keys, Portions.READS)).hasSize(reads);
        assertThat(Portions.of(keys, Portions.WRITES)).hasSize(writes);
        assertThat(portionsOf(count, EncodedValue.text("s"))).hasSize(writes);
        assertThat(Portions.of(keys, Portions.READS).stream().flatMap(Collection::stream)).containsExactlyElementsOf(keys);
    }

    @Test
    void duplicates_areOne() {
        EntryKey key = new EntryKey(SPACE, "i:1");

        assertThat(Portions.of(List.of(key, key), Portions.READS)).containsExactly(Set.of(key));
    }

    @Test
    void largePlainItems_goTogether() {
        assertThat(sizes(portionsOf(25, EncodedValue.text("s" + "x".repeat(400_000))))).containsExactly(25);
    }

    /** A request has at most 16 MB on its way, where an item may be larger than it is stored. */
    @Test
    void itemsThatGrowOnTheirWay_areInMoreRequests() {
        assertThat(sizes(portionsOf(25, EncodedValue.text("s" + "\"".repeat(400_000))))).containsExactly(19, 6);
        assertThat(sizes(portionsOf(25, EncodedValue.text("s" + "\u0001".repeat(400_000))))).containsExactly(6, 6, 6, 6, 1);
        assertThat(sizes(portionsOf(50, EncodedValue.binary(new byte[400_000])))).containsExactly(25, 25);
    }
}
