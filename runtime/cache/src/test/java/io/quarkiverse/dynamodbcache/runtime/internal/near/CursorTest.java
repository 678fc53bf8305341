package io.quarkiverse.dynamodbcache.runtime.internal.near;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.runtime.internal.near.Cursor.Step;
import io.quarkiverse.dynamodbcache.runtime.internal.store.LogBlock;
import io.quarkiverse.dynamodbcache.runtime.internal.store.LogPage;

/** What follows a cursor, and what cannot. */
class CursorTest {

    private static final Cursor AT_TWO_OF_SEVEN = new Cursor(7, "seven", 2);

    private static LogBlock block(long number, String id, String... records) {
        return new LogBlock(number, id, Arrays.asList(records), false);
    }

    private static LogBlock full(long number, String id) {
        return new LogBlock(number, id, Collections.nCopies(16, id), false);
    }

    private static LogBlock foreign(long number) {
        return new LogBlock(number, "", List.of(), true);
    }

    private static LogPage page(LogBlock... blocks) {
        return new LogPage(List.of(blocks), true);
    }

    @Test
    void endOfALog_isBehindItsLastRecord() {
        assertThat(Cursor.atEndOf(Optional.empty())).isEqualTo(new Cursor(0, null, 0));
        assertThat(Cursor.atEndOf(Optional.of(block(7, "seven", "a", "b")))).isEqualTo(AT_TWO_OF_SEVEN);
        assertThat(Cursor.atEndOf(Optional.of(foreign(7)))).isEqualTo(new Cursor(8, null, 0));
    }

    @Test
    void sameBlock_bringsWhatWasAppended() {
        assertThat(AT_TWO_OF_SEVEN.read(page(block(7, "seven", "a", "b"))))
                .isEqualTo(new Step(AT_TWO_OF_SEVEN, List.of(), false));
        assertThat(AT_TWO_OF_SEVEN.read(page(block(7, "seven", "a", "b", "c", "d"))))
                .isEqualTo(new Step(new Cursor(7, "seven", 4), List.of("c", "d"), false));
    }

    @Test
    void blocksBehindAFullOne_areReadFromTheirBeginning() {
        Step step = Objects.requireNonNull(
                AT_TWO_OF_SEVEN.read(page(full(7, "seven"), full(8, "eight"), block(9, "nine", "x"))));

        assertThat(step.next()).isEqualTo(new Cursor(9, "nine", 1));
        assertThat(step.records()).hasSize(14 + 16 + 1).endsWith("x");
    }

    @Test
    void logThatWasEmpty_isReadFromItsBeginning() {
        Cursor empty = new Cursor(0, null, 0);

        assertThat(empty.read(page())).isEqualTo(new Step(empty, List.of(), false));
        assertThat(empty.read(page(block(0, "zero", "a")))).isEqualTo(new Step(new Cursor(0, "zero", 1), List.of("a"), false));
    }

    @Test
    void blockBehindAnotherThatIsNotFull_cannotFollow() {
        assertThat(AT_TWO_OF_SEVEN.read(page(block(7, "seven", "a", "b", "c"), block(8, "eight", "x")))).isNull();
    }

    @Test
    void blockThatIsGone_orAnother_orShorter_isALostPlace() {
        assertThat(AT_TWO_OF_SEVEN.read(page())).isNull();
        assertThat(AT_TWO_OF_SEVEN.read(page(block(8, "eight", "a", "b", "c")))).isNull();
        assertThat(AT_TWO_OF_SEVEN.read(page(block(7, "other", "a", "b", "c")))).isNull();
        assertThat(AT_TWO_OF_SEVEN.read(page(block(7, "seven", "a")))).isNull();
        assertThat(AT_TWO_OF_SEVEN.read(page(foreign(7)))).isNull();
    }

    @Test
    void gapBetweenBlocks_isALostPlace() {
        assertThat(AT_TWO_OF_SEVEN.read(page(full(7, "seven"), block(9, "nine", "x")))).isNull();
        assertThat(new Cursor(0, null, 0).read(page(block(1, "one", "x")))).isNull();
    }

    @Test
    void moreThanARequestReads_isALostPlace() {
        assertThat(AT_TWO_OF_SEVEN.read(new LogPage(List.of(block(7, "seven", "a", "b")), false))).isNull();
    }

    @Test
    void foreignBlock_isPassedOver_andTold() {
        assertThat(new Cursor(8, null, 0).read(page(foreign(8)))).isEqualTo(new Step(new Cursor(9, null, 0), List.of(), true));
    }
}
