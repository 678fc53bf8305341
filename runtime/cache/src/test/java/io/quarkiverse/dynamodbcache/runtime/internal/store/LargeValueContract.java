package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.dynamodbcache.ValueTooLargeException;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.WholeNumberType;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How values are kept that do not fit into an item, and what is left of them. */
public abstract class LargeValueContract extends LeaseContract {

    private static final int MB = 1024 * 1024;
    private static final LargeValues HEADER_APART = new LargeValues(LargeValues.LARGEST_POSSIBLE, true);
    private static final EncodedValue LARGE = textOf(MB);
    private static final EncodedValue OTHER_LARGE = EncodedValue.text("s" + "o".repeat(MB));

    /** No two parts of it are the same. */
    private static EncodedValue textOf(int bytes) {
        StringBuilder text = new StringBuilder("s");
        while (text.length() < bytes) {
            text.append(text.length()).append(',');
        }
        return EncodedValue.text(text.substring(0, bytes));
    }

    private int roomForAValue() {
        return (int) (ItemSize.LARGEST - ItemSize.of(ItemForm.write(key, item(EncodedValue.text(""), NOW))));
    }

    private List<Map<String, AttributeValue>> parts() {
        return itemsOfKey().stream().filter(item -> sortKeyOf(item).startsWith("p#")).toList();
    }

    private static String sortKeyOf(Map<String, AttributeValue> item) {
        return Objects.requireNonNull(item.get("sk")).s();
    }

    private Map<String, AttributeValue> header() {
        return itemsOfKey().stream().filter(item -> sortKeyOf(item).equals("e")).findFirst().orElseThrow();
    }

    private void assertIsStored(StoredItem item, int parts) {
        assertThat(answer(store().read(key)).equals(item)).isTrue();
        assertThat(answer(store(HEADER_APART).read(key)).equals(item)).isTrue();
        assertThat(parts()).hasSize(parts);
    }

    /** A scan of another test would read it all. */
    @AfterEach
    void leaveNothingBehind() {
        answer(store().delete(key));
    }

    @Test
    void whatFitsIntoAnItem_isOneItem_andOneByteMoreIsAHeaderAndParts() {
        StoredItem fits = item(textOf(roomForAValue()), NOW);
        answer(store().write(key, fits));
        assertIsStored(fits, 0);

        StoredItem more = item(textOf(roomForAValue() + 1), NOW);
        answer(store().write(key, more));
        assertIsStored(more, 2);
    }

    @ParameterizedTest
    @ValueSource(ints = { 3 * CutValue.LARGEST_PART, 3 * CutValue.LARGEST_PART + 1, 16 * MB })
    void largeText_isReadAsItWas(int size) {
        StoredItem item = item(textOf(size), NOW);
        answer(store().write(key, item));

        assertIsStored(item, (size + CutValue.LARGEST_PART - 1) / CutValue.LARGEST_PART);
    }

    @Test
    void largeValue_isNoNumber_andStaysAsItIs() {
        StoredItem item = item(LARGE, NOW);
        answer(store().write(key, item));

        CountOutcome outcome = answer(store().increment(key,
                new Increment(1, WholeNumberType.LONG, IncrementId.next()), Presence.untagged(1, 7)));

        assertThat(outcome.counted()).isEmpty();
        assertThat(outcome.found()).isInstanceOfSatisfying(StoredItem.class,
                found -> assertThat(found.value().number()).isNull());
        assertIsStored(item, 4);
    }

    @Test
    void largeTextOfLongCharacters_isCutBetweenThem() {
        StringBuilder text = new StringBuilder("s");
        for (int i = 0; i < 200_000; i++) {
            text.append("\u00e4\u20ac\uD83D\uDE00a");
        }
        StoredItem item = item(EncodedValue.text(text.toString()), NOW);
        answer(store().write(key, item));

        assertIsStored(item, 6);
    }

    @Test
    void largeBytes_areReadAsTheyWere() {
        byte[] bytes = new byte[MB];
        new Random(4).nextBytes(bytes);
        StoredItem item = item(EncodedValue.binary(bytes), NOW);
        answer(store().write(key, item));

        assertIsStored(item, 4);
    }

    @ParameterizedTest
    @ValueSource(ints = { 16 * MB + 1, 100 * MB })
    void valueBeyondWhatTheCacheTakes_isRefused_andNothingIsWritten(int size) {
        StoredItem before = item(VALUE, NOW);
        StoredItem tooLarge = item(EncodedValue.binary(new byte[size]), NOW);
        answer(store().write(key, before));

        assertThatThrownBy(() -> answer(store().write(key, tooLarge))).isInstanceOf(ValueTooLargeException.class)
                .hasMessageContaining(size + " bytes").hasMessageContaining("16777216 bytes");
        assertThatThrownBy(() -> answer(store().writeIf(key, tooLarge, WriteCondition.absent(NOW, 8))))
                .isInstanceOf(ValueTooLargeException.class);
        assertIsStored(before, 0);
    }

    @Test
    void smallerLimit_refusesEarlier() {
        ItemStore small = store(new LargeValues(2000, false));
        StoredItem fits = item(textOf(2000), NOW);
        answer(small.write(key, fits));

        assertThatThrownBy(() -> answer(small.write(key, item(textOf(2001), NOW)))).isInstanceOf(ValueTooLargeException.class);
        assertIsStored(fits, 0);
    }

    @Test
    void replacedValue_leavesNoParts() {
        for (StoredItem next : List.of(item(LARGE, NOW), item(OTHER_LARGE, NOW), item(textOf(3 * MB), NOW), item(LARGE, NOW),
                item(VALUE, NOW), item(LARGE, NOW), item(textOf(300_000), NOW))) {
            answer(store().write(key, next));

            assertThat(answer(store().read(key)).equals(next)).isTrue();
            assertThat(parts().stream().map(part -> sortKeyOf(part).substring(0, 19)).collect(Collectors.toSet()))
                    .hasSizeLessThanOrEqualTo(1);
        }
        assertThat(parts()).isEmpty();
    }

    @Test
    void deletedValue_leavesNothing() {
        answer(store().write(key, item(LARGE, NOW)));
        answer(store().delete(key));

        assertThat(itemsOfKey()).isEmpty();
    }

    @Test
    void expiredValue_isReplacedUnderACondition_andItsPartsAreRemoved() {
        answer(store().write(key, item(LARGE, NOW)));
        assertThat(answer(store().writeIf(key, item(VALUE, NOW + 2), WriteCondition.absent(NOW + 1, 7))).done()).isTrue();
        assertIsStored(item(VALUE, NOW + 2), 0);

        answer(store().write(key, item(LARGE, NOW)));
        assertThat(answer(store().writeIf(key, item(OTHER_LARGE, NOW + 2), WriteCondition.absent(NOW + 1, 7))).done()).isTrue();
        assertIsStored(item(OTHER_LARGE, NOW + 2), 4);
    }

    @Test
    void refusedWrite_leavesThePartsThatWereThere_andNoneOfItsOwn() {
        for (LargeValues form : List.of(LargeValues.standard(), HEADER_APART)) {
            answer(store().write(key, item(LARGE, NOW)));
            for (EncodedValue refused : List.of(VALUE, textOf(10_000), OTHER_LARGE)) {
                assertThat(answer(store(form).writeIf(key, item(refused, NOW), WriteCondition.absent(NOW - 1, 7))).done())
                        .isFalse();
            }
            assertIsStored(item(LARGE, NOW), 4);
        }
    }

    @Test
    void writeRefusedByASmallValue_leavesNoParts() {
        answer(store().write(key, item(VALUE, NOW)));
        for (EncodedValue refused : List.of(textOf(10_000), LARGE)) {
            assertThat(answer(store(HEADER_APART).writeIf(key, item(refused, NOW), WriteCondition.absent(NOW - 1, 7))).done())
                    .isFalse();
        }

        assertIsStored(item(VALUE, NOW), 0);
    }

    @Test
    void largeValue_isReplacedWhereItIsExpected() {
        Presence present = Presence.untagged(NOW - 1, 7);
        for (LargeValues form : List.of(LargeValues.standard(), HEADER_APART)) {
            for (EncodedValue value : List.of(LARGE, textOf(10_000))) {
                ItemStore store = store(form);
                answer(store.write(key, item(value, NOW)));

                WriteOutcome refused = answer(
                        store.writeIf(key, item(VALUE, NOW), WriteCondition.holding(OTHER_LARGE, present)));
                assertThat(refused.done()).isFalse();
                assertThat(refused.found().equals(item(value, NOW))).isTrue();
                assertThat(answer(store.writeIf(key, item(OTHER_LARGE, NOW), WriteCondition.holding(value, present))).done())
                        .isTrue();
                assertIsStored(item(OTHER_LARGE, NOW), 4);
                assertThat(answer(store.writeIf(key, item(VALUE, NOW), WriteCondition.holding(OTHER_LARGE, present))).done())
                        .isTrue();
                assertIsStored(item(VALUE, NOW), 0);
            }
        }
    }

    @Test
    void largeUnreadableValue_isReplaced_whileItIsStillThere() {
        for (EncodedValue next : List.of(VALUE, OTHER_LARGE)) {
            answer(store().write(key, item(LARGE, NOW)));
            WriteCondition seen = WriteCondition.absentOr(answer(store().read(key)), NOW - 1, 7);
            WriteCondition seenOther = WriteCondition.absentOr(item(OTHER_LARGE, NOW), NOW - 1, 7);

            assertThat(answer(store().writeIf(key, item(next, NOW), seenOther)).done()).isFalse();
            assertThat(answer(store().writeIf(key, item(next, NOW), seen)).done()).isTrue();
            assertThat(answer(store().read(key)).equals(item(next, NOW))).isTrue();
        }
    }

    @Test
    void entryWhosePartsAreNotWhole_isNoValue_andIsReplaced() {
        for (ItemStore store : List.of(store(), store(HEADER_APART))) {
            answer(store.write(key, item(LARGE, NOW)));
            Map<String, AttributeValue> part = new HashMap<>(parts().get(1));
            part.put("v", AttributeValue.fromS("shorter"));
            putForeign(part);
            Reading found = answer(store.read(key));

            assertThat(found).isInstanceOfSatisfying(StoredItem.class, item -> assertThat(item.value().place()).isNotNull());
            assertThat(answer(store.writeIf(key, item(OTHER, NOW), WriteCondition.absentOr(found, NOW - 1, 7))).done())
                    .isTrue();
            assertIsStored(item(OTHER, NOW), 0);
        }
    }

    @Test
    void foreignPartsAndHeaders_doNotDisturb() {
        answer(store().write(key, item(LARGE, NOW)));
        for (String sortKey : List.of("p#", "p#a#000", "p#a#b", "p#zzz", "q")) {
            putForeign(Map.of("pk", Objects.requireNonNull(header().get("pk")), "sk", AttributeValue.fromS(sortKey)));
        }
        assertThat(answer(store(HEADER_APART).read(key)).equals(item(LARGE, NOW))).isTrue();
        assertThat(answer(store().read(key)).equals(item(LARGE, NOW))).isTrue();

        for (AttributeValue reference : List.of(AttributeValue.fromS("a.b.c"), AttributeValue.fromN("1"),
                AttributeValue.fromS("a.2147483647.9223372036854775807"))) {
            Map<String, AttributeValue> header = new HashMap<>(header());
            header.put("p", reference);
            putForeign(header);
            Reading found = answer(store().read(key));

            assertThat(found).isNotEqualTo(Reading.Nothing.NOTHING);
            assertThat(answer(store().writeIf(key, item(LARGE, NOW), WriteCondition.absentOr(found, NOW - 1, 7))).done())
                    .isTrue();
        }
    }

    @Test
    void parts_areDeletedByTheTableSomeTimeAfterTheirEntry_andNeverIfThatDoesNotExpire() {
        answer(store().write(key, item(LARGE, NOW)));

        assertThat(parts()).allSatisfy(part -> assertThat(Attributes.number(part, "t"))
                .isBetween(NOW / 1000 + 3600, NOW / 1000 + 3700));

        answer(store().write(key, new StoredItem(LARGE, 7, Expiry.never(), WRITTEN)));

        assertThat(parts()).isNotEmpty().noneSatisfy(part -> assertThat(part).containsKey("t"));
        assertThat(header()).doesNotContainKeys("t", "u", "v");
    }

    @Test
    void headerApart_isForEntriesOfMoreThanOneWriteUnit() {
        StoredItem small = item(textOf(900), NOW);
        answer(store(HEADER_APART).write(key, small));
        assertIsStored(small, 0);

        StoredItem larger = item(textOf(1100), NOW);
        answer(store(HEADER_APART).write(key, larger));
        assertIsStored(larger, 1);
        assertThat(ItemSize.of(header())).isLessThan(1024);
    }

    @Test
    void headerApart_isNotForNumbers_whichAreCountedOnWhereTheyAre() {
        EntryKey longKey = new EntryKey(space, "s:" + "k".repeat(2000));
        StoredItem number = item(EncodedValue.number(WholeNumberType.LONG.number(42)), NOW);
        answer(store(HEADER_APART).write(longKey, number));

        assertThat(answer(store(HEADER_APART).read(longKey))).isEqualTo(number);
        assertThat(answer(store().read(longKey))).isEqualTo(number);
    }

    @Test
    void extendedEntry_hasAnotherEnd_andItsPartsLastAsLong() {
        long window = 600_000;
        StoredItem item = new StoredItem(textOf(500_000), 7, new Expiry(NOW + window, Expiry.NEVER), NOW / 1000);
        ItemStore store = store(HEADER_APART);
        answer(store.write(key, item));
        long partsEnd = Attributes.number(parts().get(0), "t");
        for (int i = 2; i < 12; i++) {
            Expiry moved = new Expiry(NOW + i * window, Expiry.NEVER);
            StoredItem read = (StoredItem) answer(store.read(key));
            assertThat(answer(store.extend(key, read, moved))).isTrue();

            assertThat(answer(store.read(key)).equals(item.until(moved))).isTrue();
            assertThat(parts()).hasSize(2)
                    .allSatisfy(part -> assertThat(Attributes.number(part, "t")).isGreaterThan(moved.at() / 1000));
        }
        assertThat(Attributes.number(parts().get(0), "t")).isGreaterThan(partsEnd);
        assertThat(Attributes.number(header(), "u")).isEqualTo(Attributes.number(parts().get(0), "t"));
    }

    @Test
    void extensionBeyondItsParts_ofAnEntryThatWasReplaced_changesNothing() {
        ItemStore store = store(HEADER_APART);
        StoredItem read = item(LARGE, NOW);
        StoredItem since = item(OTHER_LARGE, NOW + 1);
        answer(store.write(key, since));

        assertThat(answer(store.extend(key, read, new Expiry(NOW * 2, Expiry.NEVER)))).isFalse();
        assertIsStored(since, 4);
    }

    @Test
    void entryInParts_isOneEntryOfAScan() {
        answer(store().write(key, item(LARGE, NOW)));

        assertThat(answers(store().scan(space))).containsExactly(key);
    }

    @Test
    void entryInParts_keepsItsTagsAndItsLongKey() {
        EntryKey longKey = new EntryKey(space, "s:" + "k".repeat(2000));
        StoredItem tagged = new StoredItem(LARGE, 7, Expiry.never(), WRITTEN, Map.of("new", 3L));
        answer(store().write(longKey, tagged));

        assertThat(answer(store().read(longKey)).equals(tagged)).isTrue();
        assertThat(answers(store().scan(space))).isEqualTo(List.of(longKey));
    }

    @Test
    void partsOfSeveralWrites_areNeverOfTheSameId() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            answer(store().write(key, item(LARGE, NOW)));
            parts().forEach(part -> ids.add(sortKeyOf(part).substring(0, 19)));
        }

        assertThat(ids).hasSize(3);
    }
}
