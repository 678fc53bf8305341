package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore.Operation;
import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writers and readers of a value in parts that come between each other, at each of their steps. */
class PartsStoreTest {

    private static final EntryKey KEY = new EntryKey(new Keyspace("", "books"), "s:978");
    private static final StoredItem OLD = item("o", 500_000);
    private static final StoredItem NEW = item("n", 800_000);
    private static final StoredItem OTHER = item("x", 1_200_000);
    private static final StoredItem SMALL = item("s", 10);

    private final InMemoryItemStore table = new InMemoryItemStore();
    private final ItemStore store = table.withParts(LargeValues.standard());
    private final ItemStore headerApart = table.withParts(new LargeValues(LargeValues.LARGEST_POSSIBLE, true));

    private static StoredItem item(String letter, int size) {
        return new StoredItem(EncodedValue.text("s" + letter.repeat(size)), 7, Expiry.never(), 0);
    }

    private static <T> T answer(Uni<T> question) {
        return question.await().atMost(Gate.BOUND);
    }

    private static <T> CompletableFuture<T> begin(Uni<T> operation) {
        return operation.subscribeAsCompletionStage();
    }

    private static <T> T answer(CompletableFuture<T> begun) {
        return answer(Uni.createFrom().completionStage(begun));
    }

    /** Not by isEqualTo, whose message would be megabytes. */
    private void assertStored(StoredItem item) {
        assertThat(answer(store.read(KEY)).equals(item)).isTrue();
        assertThat(answer(headerApart.read(KEY)).equals(item)).isTrue();
    }

    /** Nothing is left of any other write. */
    private void assertOnly(StoredItem item) {
        assertStored(item);
        PartsReference reference = PartsReference.in(table.look(KEY));
        assertThat(table.itemsUnder(KEY)).hasSize(1 + (reference == null ? 0 : reference.count()));
    }

    private int itemsUnderKey() {
        return table.itemsUnder(KEY).size();
    }

    @ParameterizedTest
    @EnumSource(names = { "WRITE_PART", "REPLACE", "DELETE_PART" })
    void readerDuringAWrite_seesTheOldOrTheNewValue(Operation step) {
        answer(store.write(KEY, OLD));
        Gate gate = table.holdNext(step);
        CompletableFuture<Void> write = begin(store.write(KEY, NEW));
        gate.awaitArrival();

        assertStored(step == Operation.DELETE_PART ? NEW : OLD);

        gate.release();
        answer(write);

        assertOnly(NEW);
    }

    @ParameterizedTest
    @EnumSource(names = { "WRITE_PART", "REPLACE", "DELETE_PART" })
    void twoWriters_leaveTheValueOfOne_andNoPartsOfTheOther(Operation step) {
        for (boolean answered : new boolean[] { false, true }) {
            for (StoredItem other : List.of(OTHER, SMALL)) {
                answer(store.write(KEY, OLD));
                Gate gate = answered ? table.holdNextAnswer(step) : table.holdNext(step);
                CompletableFuture<Void> write = begin(store.write(KEY, NEW));
                gate.awaitArrival();
                answer(store.write(KEY, other));

                assertStored(other);

                gate.release();
                answer(write);

                boolean otherWasLast = step == Operation.DELETE_PART || (answered && step == Operation.REPLACE);
                assertOnly(otherWasLast ? other : NEW);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = { "WRITE_IF", "REPLACE", "DELETE_PART" })
    void smallWriterOverALargeValue_andALargeOneBetween(Operation step) {
        answer(store.write(KEY, OLD));
        Gate gate = table.holdNext(step);
        CompletableFuture<Void> write = begin(store.write(KEY, SMALL));
        gate.awaitArrival();
        answer(store.write(KEY, OTHER));
        gate.release();
        answer(write);

        assertOnly(step == Operation.DELETE_PART ? OTHER : SMALL);
    }

    @ParameterizedTest
    @EnumSource(names = { "WRITE_PART", "REPLACE" })
    void deletionDuringAWrite_leavesTheNewValueOrNone(Operation step) {
        answer(store.write(KEY, OLD));
        Gate gate = table.holdNext(step);
        CompletableFuture<Void> write = begin(store.write(KEY, NEW));
        gate.awaitArrival();
        answer(store.delete(KEY));

        assertThat(answer(store.read(KEY))).isEqualTo(Reading.Nothing.NOTHING);

        gate.release();
        answer(write);

        assertOnly(NEW);
    }

    @ParameterizedTest
    @EnumSource(names = { "DELETE", "REMOVE", "DELETE_PART" })
    void writeDuringADeletion_isDeletedOrWhole(Operation step) {
        answer(store.write(KEY, OLD));
        Gate gate = table.holdNext(step);
        CompletableFuture<Void> deletion = begin(store.delete(KEY));
        gate.awaitArrival();
        answer(store.write(KEY, NEW));
        gate.release();
        answer(deletion);

        if (step == Operation.DELETE_PART) {
            assertOnly(NEW);
        } else {
            assertThat(itemsUnderKey()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void readerWhoseEntryIsReplacedMeanwhile_seesTheNewValue(boolean small) {
        StoredItem next = small ? SMALL : NEW;
        answer(store.write(KEY, OLD));
        Gate gate = table.holdNext(Operation.READ_PARTS);
        CompletableFuture<Reading> read = begin(store.read(KEY));
        gate.awaitArrival();
        answer(store.write(KEY, next));
        gate.release();

        assertThat(answer(read).equals(next)).isTrue();
    }

    @Test
    void readerWhoseEntryIsDeletedMeanwhile_misses() {
        answer(store.write(KEY, OLD));
        Gate gate = table.holdNext(Operation.READ_PARTS);
        CompletableFuture<Reading> read = begin(store.read(KEY));
        gate.awaitArrival();
        answer(store.delete(KEY));
        gate.release();

        assertThat(answer(read)).isEqualTo(Reading.Nothing.NOTHING);
    }

    @Test
    void readerWhosePartsAreGone_asksAFewTimes_andHasNoValue() {
        answer(store.write(KEY, OLD));
        removeAPart();
        table.forgetCalls();

        assertThat(answer(store.read(KEY))).isInstanceOfSatisfying(StoredItem.class,
                header -> assertThat(header.value().place()).isNotNull());
        assertThat(table.calls()).isEqualTo(Map.of(Operation.READ, 3, Operation.READ_PARTS, 2));
    }

    @Test
    void readerWhoseEntryIsReplacedAgainAndAgain_givesUp() {
        answer(store.write(KEY, OLD));
        Gate gate = table.holdNext(Operation.READ_PARTS);
        CompletableFuture<Reading> read = begin(store.read(KEY));
        for (StoredItem next : List.of(NEW, OTHER, NEW)) {
            gate.awaitArrival();
            answer(store.write(KEY, next));
            Gate nextGate = table.holdNext(Operation.READ_PARTS);
            gate.release();
            gate = nextGate;
        }

        assertThat(answer(read)).isInstanceOfSatisfying(StoredItem.class,
                header -> assertThat(header.value().place()).isNotNull());
    }

    private void removeAPart() {
        PartsReference reference = Objects.requireNonNull(PartsReference.in(table.look(KEY)));
        table.removeByHand(PartForm.keyOf(KEY, reference.writeId(), 1));
    }

    @Test
    void writerThatDiesBeforeItsHeader_leavesPartsThatTheTableDeletes() {
        Gate never = table.holdNext(Operation.REPLACE);
        StoredItem item = new StoredItem(NEW.value(), 7, new Expiry(5_000_000, Expiry.NEVER), 0);
        begin(store.write(KEY, item));
        never.awaitArrival();

        assertThat(answer(store.read(KEY))).isEqualTo(Reading.Nothing.NOTHING);
        assertThat(table.itemsUnder(KEY)).hasSize(3)
                .allSatisfy(part -> assertThat(Attributes.number(part, "t")).isBetween(5_000L + 3600, 5_000L + 3700));
    }

    @ParameterizedTest
    @EnumSource(names = { "WRITE_PART", "REPLACE" })
    void writeThatFails_leavesWhatWasThere_andNoParts(Operation step) {
        answer(store.write(KEY, OLD));
        table.failNext(step);

        assertThatThrownBy(() -> answer(store.write(KEY, NEW))).isInstanceOf(CacheStoreException.class);
        assertOnly(OLD);
    }

    @Test
    void headerWhoseAnswerIsLost_keepsItsParts() {
        answer(store.write(KEY, OLD));
        table.failNextAnswer(Operation.REPLACE);

        assertThatThrownBy(() -> answer(store.write(KEY, NEW))).isInstanceOf(CacheStoreException.class);
        assertStored(NEW);
    }

    @Test
    void partsThatCannotBeRemoved_areNoReasonToFail() {
        answer(store.write(KEY, OLD));
        table.failNext(Operation.DELETE_PART);
        answer(store.write(KEY, SMALL));
        assertStored(SMALL);

        answer(store.write(KEY, OLD));
        table.failNext(Operation.DELETE_PART);
        answer(store.delete(KEY));
        assertThat(answer(store.read(KEY))).isEqualTo(Reading.Nothing.NOTHING);
    }

    @Test
    void extensionWhilePartsAreReplaced_changesNothing() {
        StoredItem sliding = new StoredItem(OLD.value(), 7, new Expiry(60_000, Expiry.NEVER), 0);
        answer(headerApart.write(KEY, sliding));
        Gate gate = table.holdNext(Operation.PROLONG_PART);
        CompletableFuture<Boolean> extension = begin(headerApart.extend(KEY, sliding, new Expiry(90_000_000, Expiry.NEVER)));
        gate.awaitArrival();
        answer(headerApart.write(KEY, NEW));
        gate.release();

        assertThat(answer(extension)).isFalse();
        assertOnly(NEW);
    }

    @Test
    void touchBeyondItsParts_movesThemFirst() {
        StoredItem item = new StoredItem(NEW.value(), 7, new Expiry(60_000, Expiry.NEVER), 0);
        Presence present = Presence.untagged(1, 7);
        answer(store.write(KEY, item));
        for (Expiry end : List.of(new Expiry(70_000, Expiry.NEVER), new Expiry(9_000_000, Expiry.NEVER), Expiry.never())) {
            assertThat(answer(store.touch(KEY, end, present)).done()).isTrue();

            assertOnly(item.until(end));
            assertThat(Objects.requireNonNull(PartsReference.in(table.look(KEY))).last(end)).isTrue();
            for (Map<String, AttributeValue> part : table.itemsUnder(KEY)) {
                assertThat(part.containsKey("t")).isEqualTo(!end.isNever());
            }
        }
    }

    @Test
    void touchOfAnEntryThatIsOver_changesNothing() {
        StoredItem item = new StoredItem(NEW.value(), 7, new Expiry(60_000, Expiry.NEVER), 0);
        answer(store.write(KEY, item));

        assertThat(answer(store.touch(KEY, Expiry.never(), Presence.untagged(60_000, 7))).done()).isFalse();
        assertThat(answer(store.touch(KEY, Expiry.never(), Presence.untagged(1, 8))).done()).isFalse();
        assertOnly(item);
    }

    @Test
    void exchangedAndRemovedValues_areTold_andTheirPartsRemoved() {
        answer(store.write(KEY, OLD));

        assertThat(answer(store.exchange(KEY, NEW)).equals(OLD)).isTrue();
        assertOnly(NEW);
        assertThat(answer(store.exchange(KEY, SMALL)).equals(NEW)).isTrue();
        assertOnly(SMALL);
        assertThat(answer(store.exchange(KEY, OLD)).equals(SMALL)).isTrue();
        assertOnly(OLD);
        assertThat(answer(store.remove(KEY)).equals(OLD)).isTrue();
        assertThat(itemsUnderKey()).isZero();
    }
}
