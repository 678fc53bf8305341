package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.WholeNumberType;
import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a conditional write replaces, and what an extension moves. */
public abstract class ConditionalWriteContract extends ScanContract {

    private static final StoredItem NEW = item(OTHER, NOW + 1000);

    private boolean writeIf(WriteCondition condition) {
        boolean written = answer(store().writeIf(key, NEW, condition)).done();
        assertThat(answer(store().read(key)).equals(NEW)).isEqualTo(written);
        return written;
    }

    private boolean writeOver(StoredItem present, WriteCondition condition) {
        answer(store().write(key, present));
        return writeIf(condition);
    }

    @Test
    void absentEntry_isWritten() {
        assertThat(writeIf(WriteCondition.absent(NOW, 7))).isTrue();
    }

    @Test
    void livingEntry_isKept() {
        assertThat(writeOver(item(VALUE, NOW + 1), WriteCondition.absent(NOW, 7))).isFalse();
        assertThat(writeOver(new StoredItem(VALUE, 7, Expiry.never(), WRITTEN), WriteCondition.absent(NOW, 7))).isFalse();
    }

    @Test
    void sameEntry_isNotWrittenAgain() {
        StoredItem endless = new StoredItem(VALUE, 7, Expiry.never(), WRITTEN);
        answer(store().write(key, endless));

        assertThat(answer(store().writeIf(key, endless, WriteCondition.absent(NOW, 7))))
                .isEqualTo(WriteOutcome.refused(endless));
    }

    @Test
    void expiredEntry_countsAsAbsent() {
        assertThat(writeOver(item(VALUE, NOW), WriteCondition.absent(NOW, 7))).isTrue();
        assertThat(writeOver(item(VALUE, NOW - 1), WriteCondition.absent(NOW, 7))).isTrue();
    }

    @Test
    void whatWasSeen_isReplaced_andNothingThatCameSince() {
        for (StoredItem seen : List.of(item(VALUE, NOW - 1), item(VALUE, NOW + 1), kept(VALUE, NOW),
                new StoredItem(VALUE, 7, Expiry.never(), WRITTEN))) {
            assertThat(writeOver(seen, WriteCondition.unchanged(seen, 7))).isTrue();
            assertThat(writeOver(item(VALUE, NOW - 2), WriteCondition.unchanged(seen, 7))).isFalse();
            assertThat(writeOver(new StoredItem(VALUE, 7, seen.expiry(), WRITTEN + 1), WriteCondition.unchanged(seen, 7)))
                    .isFalse();
        }
    }

    @Test
    void whereNothingWasSeen_nothingIsReplaced_butWhatIsOfAnEarlierGeneration() {
        WriteCondition nothing = WriteCondition.unchanged(Reading.Nothing.NOTHING, 7);

        assertThat(writeOver(item(VALUE, NOW - 1), nothing)).isFalse();
        assertThat(writeOver(item(VALUE, NOW + 1), nothing)).isFalse();
        assertThat(writeOver(new StoredItem(VALUE, 6, Expiry.never(), WRITTEN), nothing)).isTrue();

        answer(store().delete(key));

        assertThat(writeIf(nothing)).isTrue();
    }

    @Test
    void expiredEntryThatIsKept_countsAsAbsentAllTheSame() {
        assertThat(writeOver(kept(VALUE, NOW), WriteCondition.absent(NOW, 7))).isTrue();
        assertThat(writeOver(kept(VALUE, NOW - 59_000), WriteCondition.absent(NOW, 7))).isTrue();
        assertThat(writeOver(kept(VALUE, NOW + 1), WriteCondition.absent(NOW, 7))).isFalse();
    }

    @Test
    void entryThatIsKept_isNotThereAnyMoreOnceItHasExpired() {
        Presence presence = Presence.untagged(NOW, 7);
        for (StoredItem item : List.of(item(VALUE, NOW + 1), kept(VALUE, NOW + 1),
                new StoredItem(VALUE, 7, Expiry.never(), 0))) {
            assertThat(writeOver(item, WriteCondition.holding(VALUE, presence))).isTrue();
        }
        for (StoredItem item : List.of(item(VALUE, NOW), kept(VALUE, NOW), kept(VALUE, NOW - 1))) {
            assertThat(writeOver(item, WriteCondition.holding(VALUE, presence))).isFalse();
        }
    }

    @Test
    void endOfAnEntryThatIsKept_isMoved_andSoIsThatOfOneThatWasNot() {
        Expiry later = new Expiry(NOW + 2000, Expiry.NEVER).keptFor(Duration.ofHours(1));
        for (StoredItem read : List.of(kept(VALUE, NOW), item(VALUE, NOW))) {
            answer(store().write(key, read));

            assertThat(answer(store().extend(key, read, later))).isTrue();
            assertThat(answer(store().read(key))).isEqualTo(read.until(later));
        }
    }

    @Test
    void entryOfAnEarlierGeneration_countsAsAbsent() {
        assertThat(writeOver(item(VALUE, NOW + 1), WriteCondition.absent(NOW, 8))).isTrue();
    }

    @Test
    void entryOfALaterGeneration_isKept() {
        assertThat(writeOver(item(VALUE, NOW + 1), WriteCondition.absent(NOW, 6))).isFalse();
    }

    @Test
    void unreadableEntry_isReplaced_whileItIsStillThere() {
        EncodedValue bytes = EncodedValue.binary(new byte[] { 1, 2 });
        StoredItem text = item(VALUE, NOW + 1);
        StoredItem binary = item(bytes, NOW + 1);

        assertThat(writeOver(text, WriteCondition.absentOr(text, NOW, 7))).isTrue();
        assertThat(writeOver(binary, WriteCondition.absentOr(binary, NOW, 7))).isTrue();
    }

    /** So that it takes no read to replace what is of no use. */
    @Test
    void refusal_tellsWhatIsThere_andJustThatIsReplaced() {
        putForeignAt(key, Map.of("v", AttributeValue.fromS("no entry")));
        Reading foreign = answer(store().writeIf(key, NEW, WriteCondition.absent(NOW, 7))).found();
        assertThat(foreign).isInstanceOf(ForeignItem.class);
        assertThat(writeIf(WriteCondition.absentOr(foreign, NOW, 7))).isTrue();

        StoredItem unreadable = item(EncodedValue.text("?of another shape"), NOW + 1);
        answer(store().write(key, unreadable));
        Reading found = answer(store().writeIf(key, NEW, WriteCondition.absent(NOW, 7))).found();
        assertThat(found).isEqualTo(unreadable);
        assertThat(writeIf(WriteCondition.absentOr(found, NOW, 7))).isTrue();
        assertThat(writeOver(item(VALUE, NOW + 1), WriteCondition.absentOr(found, NOW, 7))).isFalse();
    }

    @Test
    void unreadableEntryThatIsGone_isWritten() {
        assertThat(writeIf(WriteCondition.absentOr(item(VALUE, NOW + 1), NOW, 7))).isTrue();
    }

    @Test
    void unreadableEntryThatWasReplacedMeanwhile_isKept() {
        StoredItem unreadable = item(VALUE, NOW + 1);
        StoredItem since = item(EncodedValue.text("since"), NOW + 1);

        assertThat(writeOver(since, WriteCondition.absentOr(unreadable, NOW, 7))).isFalse();
        assertThat(writeOver(since, WriteCondition.absentOr(new ForeignItem(null), NOW, 7))).isFalse();
    }

    @Test
    void foreignItem_isReplaced_whileItIsStillThere() {
        for (Map<String, AttributeValue> rest : List.of(Map.<String, AttributeValue> of(),
                Map.of("v", AttributeValue.fromBool(true)), Map.of("v", AttributeValue.fromS("jtext")),
                Map.of("v", AttributeValue.fromL(List.of(AttributeValue.fromN("1"))), "g",
                        AttributeValue.fromS("no number")))) {
            answer(store().delete(key));
            putForeignAt(key, rest);
            Reading seen = answer(store().read(key));

            assertThat(seen).isInstanceOf(ForeignItem.class);
            assertThat(writeIf(WriteCondition.absent(NOW, 7))).isFalse();
            assertThat(writeIf(WriteCondition.absentOr(new ForeignItem(AttributeValue.fromS("other")), NOW, 7))).isFalse();
            assertThat(writeIf(WriteCondition.absentOr(seen, NOW, 7))).isTrue();
        }
    }

    private void putForeignAt(EntryKey key, Map<String, AttributeValue> rest) {
        Map<String, AttributeValue> item = new HashMap<>(rest);
        item.put("pk", AttributeValue.fromS(key.partitionKey()));
        item.put("sk", AttributeValue.fromS("e"));
        putForeign(item);
    }

    @Test
    void entryOfTheExpectedValue_isReplaced() {
        assertThat(writeOver(item(VALUE, NOW + 1), holding(VALUE))).isTrue();
        assertThat(writeOver(new StoredItem(VALUE, 7, Expiry.never(), WRITTEN), holding(VALUE))).isTrue();
        assertThat(writeOver(item(OTHER, NOW + 1), holding(VALUE))).isFalse();
        assertThat(writeOver(item(VALUE, NOW), holding(VALUE))).isFalse();
        assertThat(writeOver(new StoredItem(VALUE, 6, Expiry.never(), WRITTEN), holding(VALUE))).isFalse();
        assertThat(writeOver(new StoredItem(VALUE, 8, Expiry.never(), WRITTEN), holding(VALUE))).isFalse();
    }

    @Test
    void numbersOfTwoTypes_areTwoValues() {
        EncodedValue ofLong = EncodedValue.number(WholeNumberType.LONG.number(42));
        EncodedValue ofInt = EncodedValue.number(WholeNumberType.INT.number(42));

        assertThat(writeOver(item(ofLong, NOW + 1), holding(ofInt))).isFalse();
        assertThat(writeOver(item(ofInt, NOW + 1), holding(ofLong))).isFalse();
        assertThat(writeOver(item(ofInt, NOW + 1), holding(ofInt))).isTrue();
    }

    @Test
    void entryWithTags_isThere_whereTheseAreTheTagsThatAreCurrent() {
        StoredItem tagged = new StoredItem(VALUE, 7, Expiry.never(), WRITTEN, Map.of("new", 3L));
        Presence untagged = Presence.untagged(NOW, 7);

        assertThat(writeOver(tagged, WriteCondition.holding(VALUE, untagged))).isFalse();
        assertThat(writeOver(tagged, WriteCondition.holding(VALUE, untagged.with(Map.of("new", 4L))))).isFalse();
        assertThat(writeOver(tagged, WriteCondition.holding(VALUE, untagged.with(Map.of("new", 3L))))).isTrue();
        assertThat(writeOver(item(VALUE, NOW + 1), WriteCondition.holding(VALUE, untagged.with(Map.of("new", 3L))))).isTrue();
    }

    @Test
    void entrySeenWithOtherTags_isKept() {
        StoredItem seen = new StoredItem(VALUE, 7, Expiry.never(), WRITTEN, Map.of("new", 3L));
        StoredItem since = new StoredItem(VALUE, 7, Expiry.never(), WRITTEN, Map.of("new", 4L));

        assertThat(writeOver(since, WriteCondition.absentOr(seen, NOW, 7))).isFalse();
        assertThat(writeOver(seen, WriteCondition.absentOr(seen, NOW, 7))).isTrue();
    }

    private static WriteCondition holding(EncodedValue expected) {
        return WriteCondition.holding(expected, Presence.untagged(NOW, 7));
    }

    @Test
    void writersOfTheSameAbsentEntry_writeOnce() {
        List<Uni<WriteOutcome>> writes = IntStream.range(0, 16).mapToObj(i -> store().writeIf(key,
                item(EncodedValue.text("s" + i), NOW + 1), WriteCondition.absent(NOW, 7))).toList();

        assertThat(answer(Uni.join().all(writes).andFailFast())).containsOnlyOnce(WriteOutcome.DONE);
    }

    @Test
    void extendedEntry_hasAnotherEnd_andIsTheSameOtherwise() {
        StoredItem read = new StoredItem(VALUE, 7, new Expiry(NOW, NOW + 5000), WRITTEN);
        answer(store().write(key, read));

        assertThat(answer(store().extend(key, read, new Expiry(NOW + 2000, NOW + 5000)))).isTrue();
        assertThat(answer(store().read(key))).isEqualTo(new StoredItem(VALUE, 7, new Expiry(NOW + 2000, NOW + 5000), WRITTEN));
    }

    @Test
    void entryThatIsGone_isNotExtended_andStaysAway() {
        StoredItem read = item(VALUE, NOW);

        assertThat(answer(store().extend(key, read, new Expiry(NOW + 1, Expiry.NEVER)))).isFalse();
        assertThat(answer(store().read(key))).isEqualTo(Reading.Nothing.NOTHING);
    }

    @Test
    void entryThatWasWrittenSince_isNotExtended() {
        StoredItem read = item(VALUE, NOW);
        Expiry extended = new Expiry(NOW + 500, Expiry.NEVER);
        for (StoredItem since : List.of(item(OTHER, NOW + 1), new StoredItem(VALUE, 8, read.expiry(), WRITTEN),
                new StoredItem(VALUE, 7, Expiry.never(), WRITTEN))) {
            answer(store().write(key, since));

            assertThat(answer(store().extend(key, read, extended))).isFalse();
            assertThat(answer(store().read(key))).isEqualTo(since);
        }
    }
}
