package io.quarkiverse.dynamodbcache.runtime.internal.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore.Operation;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Keyspace;
import io.quarkiverse.dynamodbcache.runtime.internal.store.MovedClock;
import io.smallrye.mutiny.Uni;

class TableGenerationsTest {

    private static final Keyspace SPACE = new Keyspace("", "books");
    private static final Duration REFRESH = Duration.ofSeconds(1);
    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
    private static final long SEED = START.getEpochSecond();

    private final InMemoryItemStore store = new InMemoryItemStore();
    private final MovedClock clock = new MovedClock(START);
    private final Generations generations = Generations.of(SPACE, store, REFRESH, clock);
    private final Generations otherNode = Generations.of(SPACE, store, REFRESH, clock);

    private static <T> T answer(Uni<T> question) {
        return question.await().atMost(Gate.BOUND);
    }

    private long current() {
        return answer(generations.current());
    }

    private int questions() {
        return store.calls(Operation.GENERATION);
    }

    @Test
    void newCache_beginsWithTheSecondsOfTheEpoch() {
        assertThat(current()).isEqualTo(SEED);
        assertThat(answer(otherNode.current())).isEqualTo(SEED);
        assertThat(store.calls(Operation.ADVANCE)).isEqualTo(1);
    }

    @Test
    void knowledge_isGoodForHalfItsTime() {
        current();
        clock.move(REFRESH.dividedBy(2));
        current();

        assertThat(questions()).isEqualTo(1);
    }

    @Test
    void knowledgePastHalfItsTime_isRefreshedAhead_andStillGood() {
        current();
        answer(otherNode.advance());
        clock.move(Duration.ofMillis(501));
        Gate question = store.holdNext(Operation.GENERATION);

        assertThat(current()).isEqualTo(SEED);
        assertThat(current()).isEqualTo(SEED);
        assertThat(questions()).isEqualTo(2);

        question.release();

        assertThat(current()).isEqualTo(SEED + 1);
        assertThat(questions()).isEqualTo(2);
    }

    @Test
    void knowledgeAtTheEndOfItsTime_isAskedForAgain() {
        current();
        answer(otherNode.advance());
        clock.move(REFRESH);

        assertThat(current()).isEqualTo(SEED + 1);
    }

    @Test
    void refreshAheadThatFails_isNoticedWhenTheTimeHasCome() {
        current();
        store.setDown(true);
        clock.move(Duration.ofMillis(600));

        assertThat(current()).isEqualTo(SEED);

        clock.move(Duration.ofMillis(400));

        assertThatThrownBy(this::current).isInstanceOf(CacheStoreException.class);

        store.setDown(false);

        assertThat(current()).isEqualTo(SEED);
    }

    @Test
    void callersAtTheSameTime_shareOneQuestion() {
        Gate question = store.holdNext(Operation.GENERATION);
        CompletableFuture<Long> one = generations.current().subscribeAsCompletionStage();
        CompletableFuture<Long> two = generations.current().subscribeAsCompletionStage();
        question.release();

        assertThat(one).isCompletedWithValue(SEED);
        assertThat(two).isCompletedWithValue(SEED);
        assertThat(questions()).isEqualTo(1);
    }

    @Test
    void strictCallers_askEachForThemselves() {
        Generations strict = Generations.of(SPACE, store, Duration.ZERO, clock);
        Gate question = store.holdNextAnswer(Operation.GENERATION);
        CompletableFuture<Long> early = strict.current().subscribeAsCompletionStage();
        answer(otherNode.advance());

        assertThat(answer(strict.current())).isEqualTo(SEED + 1);

        question.release();

        assertThat(early).isCompletedWithValue(SEED + 1);
    }

    @Test
    void advance_isKnownAtOnce_withoutAQuestion() {
        current();
        answer(generations.advance());

        assertThat(current()).isEqualTo(SEED + 1);
        assertThat(questions()).isEqualTo(1);
    }

    @Test
    void advanceOfANewCache_beginsIt() {
        answer(generations.advance());

        assertThat(current()).isEqualTo(SEED + 1);
        assertThat(questions()).isZero();
    }

    @Test
    void advance_isLazy() {
        Uni<Void> advance = generations.advance();

        assertThat(store.calls(Operation.ADVANCE)).isZero();

        answer(advance);

        assertThat(store.calls(Operation.ADVANCE)).isEqualTo(1);
    }

    @Test
    void answerOvertakenByAnAdvance_doesNotHideIt() {
        current();
        clock.move(REFRESH);
        Gate question = store.holdNextAnswer(Operation.GENERATION);
        CompletableFuture<Long> overtaken = generations.current().subscribeAsCompletionStage();
        answer(generations.advance());
        question.release();

        assertThat(overtaken).isCompletedWithValue(SEED + 1);
        assertThat(current()).isEqualTo(SEED + 1);
    }

    @Test
    void knowledgeIsAsOldAsTheQuestion_notAsTheAnswer() {
        current();
        clock.move(REFRESH);
        Gate question = store.holdNextAnswer(Operation.GENERATION);
        CompletableFuture<Long> slow = generations.current().subscribeAsCompletionStage();
        clock.move(REFRESH);
        answer(otherNode.advance());
        question.release();

        assertThat(slow).isCompletedWithValue(SEED);
        assertThat(current()).isEqualTo(SEED + 1);
    }

    @Test
    void clockSetBack_costsOneQuestion_andNoWrongAnswer() {
        current();
        clock.move(Duration.ofHours(-1));
        answer(otherNode.advance());

        assertThat(current()).isEqualTo(SEED + 1);
        assertThat(current()).isEqualTo(SEED + 1);
        assertThat(questions()).isEqualTo(2);
    }

    @Test
    void clockSetBackWithNothingNew_costsOneQuestion() {
        current();
        clock.move(Duration.ofHours(-1));
        current();
        current();

        assertThat(questions()).isEqualTo(2);
    }

    @Test
    void generationThatIsExpected_isConfirmedWithoutAQuestion() {
        current();

        assertThat(answer(generations.confirm(SEED))).isEqualTo(SEED);
        assertThat(questions()).isEqualTo(1);
    }

    @Test
    void generationThatIsNotExpected_isAskedFor() {
        current();
        answer(otherNode.advance());

        assertThat(answer(generations.confirm(SEED + 1))).isEqualTo(SEED + 1);
        assertThat(current()).isEqualTo(SEED + 1);
    }

    @Test
    void countDeletedByHand_beginsBeyondWhatWasKnown() {
        current();
        answer(generations.advance());
        answer(generations.advance());
        store.deleteGenerationByHand(SPACE);
        clock.move(REFRESH);

        assertThat(current()).isEqualTo(SEED + 3);
    }
}
