package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.runtime.internal.store.InvalidationLog.Appended;
import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What every log does. Each test has one of its own. */
public abstract class InvalidationLogContract {

    protected final String prefix = UUID.randomUUID().toString();

    /** The log under test, or another one that it must know nothing of. */
    protected abstract InvalidationLog log(String prefix);

    /** Puts an item into the table past the log. */
    protected abstract void putForeign(Map<String, AttributeValue> item);

    private InvalidationLog log() {
        return log(prefix);
    }

    private static <T> T answer(Uni<T> question) {
        return question.await().atMost(Gate.BOUND);
    }

    private Appended append(long block, boolean mayBegin, String... records) {
        return answer(log().append(block, mayBegin, List.of(records)));
    }

    private void putForeignBlock(long number, Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> item = new HashMap<>(LogForm.keyOf(LogForm.partitionKey(prefix), number));
        item.putAll(attributes);
        putForeign(item);
    }

    private static String[] records(int count) {
        return IntStream.range(0, count).mapToObj(i -> "r" + i).toArray(String[]::new);
    }

    @Test
    void logThatNoOneHasWritten_isEmpty() {
        assertThat(answer(log().from(0, false))).isEqualTo(new LogPage(List.of(), true));
        assertThat(answer(log().newest())).isEqualTo(Optional.empty());
    }

    @Test
    void records_areReadInTheOrderTheyWereAppended() {
        append(0, true, "b", "a");
        append(0, false, "c");
        LogBlock block = answer(log().newest()).orElseThrow();

        assertThat(block.records()).containsExactly("b", "a", "c");
        assertThat(block.isFull()).isFalse();
        assertThat(answer(log().from(0, true))).isEqualTo(new LogPage(List.of(block), true));
    }

    @Test
    void block_keepsTheNameItWasBegunWith() {
        append(0, true, "a");
        String id = answer(log().newest()).orElseThrow().id();
        append(0, true, "b");

        assertThat(id).isNotEmpty();
        assertThat(answer(log().newest()).orElseThrow().id()).isEqualTo(id);
    }

    @Test
    void blocksOfTheSameNumber_haveDifferentNames() {
        append(0, true, "a");
        answer(log("other " + prefix).append(0, true, List.of("a")));

        assertThat(answer(log().newest()).orElseThrow().id())
                .isNotEqualTo(answer(log("other " + prefix).newest()).orElseThrow().id());
    }

    @Test
    void blockThatIsNotThere_isOnlyBegunByWhoMay() {
        assertThat(append(5, false, "a")).isEqualTo(Appended.ABSENT);
        assertThat(answer(log().newest())).isEmpty();
        assertThat(append(5, true, "a")).isEqualTo(Appended.DONE);
    }

    @Test
    void fullBlock_takesNoMore() {
        append(0, true, records(LogBlock.FULL - 1));

        assertThat(append(0, false, "last", "beyond")).isEqualTo(Appended.DONE);
        assertThat(append(0, false, "too late")).isEqualTo(Appended.FULL);
        assertThat(append(0, true, "too late")).isEqualTo(Appended.FULL);
        assertThat(answer(log().newest()).orElseThrow().records()).endsWith("last", "beyond");
        assertThat(answer(log().newest()).orElseThrow().isFull()).isTrue();
    }

    @Test
    void blocks_areReadFromOneOn_inTheOrderOfTheirNumbers() {
        for (long block : List.of(8L, 10L, 9L, 100L)) {
            append(block, true, "of " + block);
        }

        assertThat(answer(log().from(9, false)).blocks()).extracting(LogBlock::number).containsExactly(9L, 10L, 100L);
        assertThat(answer(log().newest()).orElseThrow().records()).containsExactly("of 100");
    }

    @Test
    void logsOfOtherPrefixes_areOthers() {
        append(0, true, "a");
        answer(log("").append(0, true, List.of("of no prefix")));

        assertThat(answer(log(prefix + "2").newest())).isEmpty();
        assertThat(answer(log().newest()).orElseThrow().records()).containsExactly("a");
    }

    @Test
    void blockThatIsNoList_isForeign_andTakesNothing() {
        for (AttributeValue garbage : List.of(fromS("a text that is long enough to be taken for full"), fromN("3"),
                AttributeValue.fromM(Map.of("a", fromS("b"))), AttributeValue.fromBool(true))) {
            putForeignBlock(0, Map.of(LogForm.RECORDS, garbage));

            assertThat(append(0, true, "a")).isEqualTo(Appended.FULL);
            assertThat(answer(log().newest()).orElseThrow().isForeign()).isTrue();
            assertThat(answer(log().newest()).orElseThrow().isFull()).isTrue();
        }
    }

    @Test
    void blockWithoutAList_isForeign_andTakesNothing() {
        putForeignBlock(0, Map.of("other", fromS("x")));

        assertThat(append(0, true, "a")).isEqualTo(Appended.FULL);
        assertThat(answer(log().newest()).orElseThrow().isForeign()).isTrue();
    }

    @Test
    void recordThatIsNoText_isNull_andOthersAreRead() {
        putForeignBlock(0, Map.of(LogForm.RECORDS, fromL(List.of(fromS("a"), fromN("7")))));
        append(0, false, "b");

        List<String> expected = new ArrayList<>(List.of("a"));
        expected.add(null);
        expected.add("b");
        LogBlock block = answer(log().newest()).orElseThrow();
        assertThat(block.isForeign()).isFalse();
        assertThat(block.records()).isEqualTo(expected);
    }

    @Test
    void nameThatIsNoText_isEmpty() {
        putForeignBlock(0, Map.of(LogForm.RECORDS, fromL(List.of(fromS("a"))), LogForm.ID, fromN("7")));

        assertThat(answer(log().newest()).orElseThrow().id()).isEmpty();
    }

    @Test
    void itemWhoseNumberIsNone_isNoBlock() {
        append(0, true, "a");
        putForeign(Map.of(Attributes.PARTITION_KEY, fromS(LogForm.partitionKey(prefix)), Attributes.SORT_KEY, fromS("x")));

        assertThat(answer(log().from(0, true)).blocks()).extracting(LogBlock::number).containsExactly(0L);
        assertThat(answer(log().newest()).orElseThrow().number()).isZero();
    }
}
