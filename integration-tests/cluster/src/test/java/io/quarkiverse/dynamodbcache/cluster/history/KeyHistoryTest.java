package io.quarkiverse.dynamodbcache.cluster.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkiverse.dynamodbcache.cluster.LoadTime;
import io.quarkiverse.dynamodbcache.cluster.history.Operation.Kind;

class KeyHistoryTest {

    private final List<Operation> operations = new ArrayList<>();

    private KeyHistoryTest on(String node, Kind kind, @Nullable String value, long start, long end) {
        // A loader is at work all the time.
        LoadTime load = kind == Kind.LOAD ? new LoadTime(start, end) : null;
        operations.add(new Operation(kind, node, kind == Kind.INVALIDATE_ALL ? null : "key", value, start, end, load));
        return this;
    }

    private boolean isPossible(Promise promise) {
        return new KeyHistory(operations, promise).contradiction().isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void valueThatIsThere_canBeReturned(Promise promise) {
        on("a", Kind.PUT, "x", 0, 1).on("b", Kind.HIT, "x", 2, 3).on("a", Kind.HIT, "x", 4, 5);

        assertThat(isPossible(promise)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void valueThatWasInvalidated_cannotBeReturned(Promise promise) {
        on("a", Kind.PUT, "x", 0, 1).on("a", Kind.INVALIDATE, null, 2, 3).on("b", Kind.HIT, "x", 4, 5);

        assertThat(isPossible(promise)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void valueThatWasReplaced_cannotBeReturned(Promise promise) {
        on("a", Kind.PUT, "x", 0, 1).on("b", Kind.PUT, "y", 2, 3).on("b", Kind.HIT, "x", 4, 5);

        assertThat(isPossible(promise)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void valueThatIsBeingInvalidated_canBeReturned(Promise promise) {
        on("a", Kind.PUT, "x", 0, 1).on("a", Kind.INVALIDATE, null, 2, 9).on("b", Kind.HIT, "x", 4, 5)
                .on("b", Kind.HIT, "x", 6, 7);

        assertThat(isPossible(promise)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void valueThatWasGoneAlready_cannotComeBack(Promise promise) {
        on("a", Kind.PUT, "x", 0, 1).on("a", Kind.INVALIDATE, null, 2, 20).on("b", Kind.LOAD, "y", 4, 7)
                .on("b", Kind.HIT, "y", 8, 9).on("b", Kind.HIT, "x", 10, 11);

        assertThat(isPossible(promise)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void valueThatWasNeverWritten_cannotBeReturned(Promise promise) {
        on("a", Kind.HIT, "x", 0, 1);

        assertThat(isPossible(promise)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void entry_canBeLost(Promise promise) {
        on("a", Kind.PUT, "x", 0, 1).on("b", Kind.LOAD, "y", 2, 3).on("a", Kind.HIT, "y", 4, 5);

        assertThat(isPossible(promise)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void loadThatCouldNotAsk_leavesWhatIsThere(Promise promise) {
        on("a", Kind.PUT, "x", 0, 1).on("b", Kind.LOAD, "y", 2, 3).on("a", Kind.HIT, "x", 4, 5);

        assertThat(isPossible(promise)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void entryThatWasLost_cannotComeBack(Promise promise) {
        on("a", Kind.PUT, "x", 0, 1).on("b", Kind.LOAD, "y", 2, 3).on("a", Kind.HIT, "y", 4, 5).on("a", Kind.HIT, "x", 6, 7);

        assertThat(isPossible(promise)).isFalse();
    }

    @Test
    void loadThatAnotherNodeInvalidated_mayBeStoredUnlessThatIsPromised() {
        on("a", Kind.LOAD, "x", 0, 9).on("b", Kind.INVALIDATE, null, 4, 5).on("b", Kind.HIT, "x", 10, 11);

        assertThat(isPossible(Promise.WITHIN_NODE)).isTrue();
        assertThat(isPossible(Promise.ACROSS_NODES)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void loadThatItsOwnNodeInvalidated_isNotStored(Promise promise) {
        on("a", Kind.LOAD, "x", 0, 9).on("a", Kind.INVALIDATE, null, 4, 5).on("b", Kind.HIT, "x", 10, 11);

        assertThat(isPossible(promise)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void loadThatAnInvalidationOfAllOvertook_isNotStored(Promise promise) {
        on("a", Kind.LOAD, "x", 0, 9).on("b", Kind.INVALIDATE_ALL, null, 4, 5).on("b", Kind.HIT, "x", 10, 11);

        assertThat(isPossible(promise)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void loadThatAPutOvertook_doesNotReplaceIt(Promise promise) {
        on("a", Kind.LOAD, "x", 0, 9).on("b", Kind.PUT, "y", 4, 5).on("b", Kind.HIT, "x", 10, 11);

        assertThat(isPossible(promise)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void loadThatAnInvalidationMayHavePreceded_canBeStored(Promise promise) {
        on("a", Kind.INVALIDATE, null, 0, 9).on("b", Kind.LOAD, "x", 5, 8).on("b", Kind.HIT, "x", 10, 11);

        assertThat(isPossible(promise)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void loadThatEndedBeforeAnInvalidation_isGone(Promise promise) {
        on("a", Kind.LOAD, "x", 0, 3).on("b", Kind.INVALIDATE, null, 4, 5).on("b", Kind.HIT, "x", 6, 7);

        assertThat(isPossible(promise)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void loadOfAnotherCaller_canBeShared(Promise promise) {
        on("a", Kind.LOAD, "x", 0, 9).on("b", Kind.INVALIDATE, null, 1, 2).on("a", Kind.HIT, "x", 3, 10);

        assertThat(isPossible(promise)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void loadOfAnotherNode_cannotBeShared(Promise promise) {
        on("a", Kind.LOAD, "x", 0, 9).on("b", Kind.PUT, "y", 1, 2).on("b", Kind.HIT, "y", 7, 8).on("b", Kind.HIT, "x", 10, 11);

        assertThat(isPossible(promise)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void invalidationThatFailed_mayHaveHappenedOrNot(Promise promise) {
        on("a", Kind.PUT, "x", 0, 1).on("a", Kind.INVALIDATE, null, 2, Operation.NEVER).on("b", Kind.HIT, "x", 4, 5);

        assertThat(isPossible(promise)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void putThatFailed_mayArriveLate(Promise promise) {
        on("a", Kind.PUT, "x", 0, Operation.NEVER).on("b", Kind.PUT, "y", 2, 3).on("b", Kind.HIT, "y", 4, 5)
                .on("b", Kind.HIT, "x", 6, 7);

        assertThat(isPossible(promise)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void historyOfARealRegister_isPossible(Promise promise) {
        register(42, 2_000);

        assertThat(isPossible(promise)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void historyWithOneLie_isNot(Promise promise) {
        register(42, 2_000);
        on("z", Kind.PUT, "last", 100_000, 100_001).on("z", Kind.INVALIDATE, null, 100_002, 100_003)
                .on("y", Kind.HIT, "last", 100_004, 100_005);

        assertThat(isPossible(promise)).isFalse();
    }

    /** Operations that overlap by four or so, each of which takes effect in the middle of its time. */
    private void register(long seed, int steps) {
        Random random = new Random(seed);
        String there = null;
        for (int i = 0; i < steps; i++) {
            long middle = i * 10L;
            long start = middle - random.nextInt(20);
            long end = middle + random.nextInt(20);
            String node = "n" + random.nextInt(4);
            String value = "v" + i;
            int dice = random.nextInt(10);
            if (dice < 2) {
                on(node, Kind.INVALIDATE, null, start, end);
                there = null;
            } else if (dice < 4) {
                on(node, Kind.PUT, value, start, end);
                there = value;
            } else if (there == null) {
                // Its loader takes no time at the moment at which the value is stored.
                operations.add(new Operation(Kind.LOAD, node, "key", value, start, end, new LoadTime(middle, middle)));
                there = value;
            } else {
                on(node, Kind.HIT, there, start, end);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void getThatJoinsOneOfItsNode_isToldWhatThatHasRead(Promise promise) {
        on("a", Kind.PUT, "x", 0, 1).on("b", Kind.HIT, "x", 2, 9).on("a", Kind.INVALIDATE, null, 3, 4)
                .on("b", Kind.HIT, "x", 5, 10);

        assertThat(isPossible(promise)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void getThatCouldJoinNone_cannotBeToldWhatWasInvalidated(Promise promise) {
        on("a", Kind.PUT, "x", 0, 1).on("b", Kind.HIT, "x", 2, 4).on("a", Kind.INVALIDATE, null, 2, 4)
                .on("b", Kind.HIT, "x", 5, 10).on("c", Kind.HIT, "x", 5, 10);

        assertThat(isPossible(promise)).isFalse();
    }
}
