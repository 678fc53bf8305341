package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a conditional write replaces, and what an extension moves. */
public abstract class ConditionalWriteContract extends ScanContract {

    private static final StoredItem WRITTEN = item(OTHER, NOW + 1000);

    private boolean writeIf(WriteCondition condition) {
        boolean written = answer(store().writeIf(key, WRITTEN, condition));
        assertThat(answer(store().read(key)).equals(WRITTEN)).isEqualTo(written);
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
        assertThat(writeOver(new StoredItem(VALUE, 7, Expiry.never()), WriteCondition.absent(NOW, 7))).isFalse();
    }

    @Test
    void sameEntry_isNotWrittenAgain() {
        StoredItem endless = new StoredItem(VALUE, 7, Expiry.never());
        answer(store().write(key, endless));

        assertThat(answer(store().writeIf(key, endless, WriteCondition.absent(NOW, 7)))).isFalse();
    }

    @Test
    void expiredEntry_countsAsAbsent() {
        assertThat(writeOver(item(VALUE, NOW), WriteCondition.absent(NOW, 7))).isTrue();
        assertThat(writeOver(item(VALUE, NOW - 1), WriteCondition.absent(NOW, 7))).isTrue();
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

        assertThat(writeOver(text, new WriteCondition(NOW, 7, text))).isTrue();
        assertThat(writeOver(binary, new WriteCondition(NOW, 7, binary))).isTrue();
    }

    @Test
    void unreadableEntryThatIsGone_isWritten() {
        assertThat(writeIf(new WriteCondition(NOW, 7, item(VALUE, NOW + 1)))).isTrue();
    }

    @Test
    void unreadableEntryThatWasReplacedMeanwhile_isKept() {
        StoredItem unreadable = item(VALUE, NOW + 1);
        StoredItem since = item(EncodedValue.text("since"), NOW + 1);

        assertThat(writeOver(since, new WriteCondition(NOW, 7, unreadable))).isFalse();
        assertThat(writeOver(since, new WriteCondition(NOW, 7, new ForeignItem(null)))).isFalse();
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
            assertThat(writeIf(new WriteCondition(NOW, 7, new ForeignItem(AttributeValue.fromS("other"))))).isFalse();
            assertThat(writeIf(new WriteCondition(NOW, 7, seen))).isTrue();
        }
    }

    private void putForeignAt(EntryKey key, Map<String, AttributeValue> rest) {
        Map<String, AttributeValue> item = new HashMap<>(rest);
        item.put("pk", AttributeValue.fromS(key.partitionKey()));
        item.put("sk", AttributeValue.fromS("e"));
        putForeign(item);
    }

    @Test
    void writersOfTheSameAbsentEntry_writeOnce() {
        List<Uni<Boolean>> writes = IntStream.range(0, 16).mapToObj(i -> store().writeIf(key,
                item(EncodedValue.text("s" + i), NOW + 1), WriteCondition.absent(NOW, 7))).toList();

        assertThat(answer(Uni.join().all(writes).andFailFast())).containsOnlyOnce(true);
    }

    @Test
    void extendedEntry_hasAnotherEnd_andIsTheSameOtherwise() {
        StoredItem read = new StoredItem(VALUE, 7, new Expiry(NOW, NOW + 5000));
        answer(store().write(key, read));

        assertThat(answer(store().extend(key, read, new Expiry(NOW + 2000, NOW + 5000)))).isTrue();
        assertThat(answer(store().read(key))).isEqualTo(new StoredItem(VALUE, 7, new Expiry(NOW + 2000, NOW + 5000)));
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
        for (StoredItem since : List.of(item(OTHER, NOW + 1), new StoredItem(VALUE, 8, read.expiry()),
                new StoredItem(VALUE, 7, Expiry.never()))) {
            answer(store().write(key, since));

            assertThat(answer(store().extend(key, read, extended))).isFalse();
            assertThat(answer(store().read(key))).isEqualTo(since);
        }
    }
}
