package io.quarkiverse.dynamodbcache.runtime.internal.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.runtime.internal.store.Expiry;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore.Operation;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Keyspace;
import io.quarkiverse.dynamodbcache.runtime.internal.store.MovedClock;
import io.quarkiverse.dynamodbcache.runtime.internal.store.TagKey;
import io.smallrye.mutiny.Uni;

class TableTagsTest {

    private static final Keyspace SPACE = new Keyspace("", "books");
    private static final Duration REFRESH = Duration.ofSeconds(1);
    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
    private static final long SEED = START.getEpochSecond();
    private static final long END = START.plusSeconds(60).toEpochMilli();

    private final InMemoryItemStore store = new InMemoryItemStore();
    private final MovedClock clock = new MovedClock(START);
    private final Tags tags = Tags.of(SPACE, store, REFRESH, clock);
    private final Tags otherNode = Tags.of(SPACE, store, REFRESH, clock);

    private static <T> T answer(Uni<T> question) {
        return question.await().atMost(Gate.BOUND);
    }

    private Map<String, Long> begun(String... names) {
        return answer(tags.of(Set.of(names)).begunUntil(END));
    }

    private boolean isStill(long written) {
        return answer(tags.of(Set.of()).areStill(Map.of("a", written)));
    }

    @Test
    void newTags_beginWithTheSecondsOfTheEpoch() {
        assertThat(begun("a", "b")).isEqualTo(Map.of("a", SEED, "b", SEED));
        assertThat(store.calls()).isEqualTo(Map.of(Operation.TAG, 2, Operation.BEGIN_TAG, 2));
    }

    @Test
    void tagThatIsForgottenWhileItIsInvalidated_isAskedForAgain() {
        begun("a");
        Gate advance = store.holdNext(Operation.ADVANCE_TAG);
        CompletableFuture<Void> invalidated = tags.advance("a").subscribeAsCompletionStage();
        for (int i = 0; i < 30_000; i++) {
            answer(tags.of(Set.of("other" + i)).areStill(Map.of()));
        }

        assertThat(isStill(SEED)).isTrue();

        advance.release();

        assertThat(invalidated).succeedsWithin(Gate.BOUND);
        assertThat(isStill(SEED)).isFalse();
    }

    @Test
    void tagsOfNone_askNothing() {
        assertThat(begun()).isEmpty();
        assertThat(answer(tags.of(Set.of()).areStill(Map.of()))).isTrue();
        assertThat(store.calls()).isEmpty();
    }

    @Test
    void tagBegunElsewhere_isOnlyRead() {
        answer(otherNode.of(Set.of("a")).begunUntil(END));
        answer(otherNode.advance("a"));
        store.forgetCalls();

        assertThat(begun("a")).isEqualTo(Map.of("a", SEED + 1));
        assertThat(store.calls()).isEqualTo(Map.of(Operation.TAG, 1));
    }

    @Test
    void severalTags_areAskedForAtTheSameTime() {
        Gate one = store.holdNextAnswer(Operation.TAG);
        CompletableFuture<Map<String, Long>> begun = tags.of(Set.of("a", "b", "c")).begunUntil(END)
                .subscribeAsCompletionStage();

        assertThat(store.calls(Operation.TAG)).isEqualTo(3);

        one.release();

        assertThat(begun).succeedsWithin(Gate.BOUND);
    }

    @Test
    void callersWhoBeginATagAtTheSameTime_shareTheRequest() {
        Gate begin = store.holdNext(Operation.BEGIN_TAG);
        CompletableFuture<Map<String, Long>> one = tags.of(Set.of("a")).begunUntil(END).subscribeAsCompletionStage();
        CompletableFuture<Map<String, Long>> two = tags.of(Set.of("a")).begunUntil(END).subscribeAsCompletionStage();
        begin.release();

        assertThat(one).isCompletedWithValue(Map.of("a", SEED));
        assertThat(two).isCompletedWithValue(Map.of("a", SEED));
        assertThat(store.calls(Operation.BEGIN_TAG)).isEqualTo(1);
    }

    @Test
    void callerWhoWantsALongerLife_isNotContentWithTheOthersRequest() {
        long later = START.plus(Duration.ofDays(100)).toEpochMilli();
        Gate begin = store.holdNext(Operation.BEGIN_TAG);
        CompletableFuture<Map<String, Long>> one = tags.of(Set.of("a")).begunUntil(END).subscribeAsCompletionStage();
        CompletableFuture<Map<String, Long>> two = tags.of(Set.of("a")).begunUntil(later).subscribeAsCompletionStage();
        begin.release();

        assertThat(one).isCompletedWithValue(Map.of("a", SEED));
        assertThat(two).isCompletedWithValue(Map.of("a", SEED));
        assertThat(answer(store.tag(new TagKey(SPACE, "a"))).orElseThrow().outlives(later)).isTrue();
    }

    @Test
    void farthestAndEndlessLives_areBegunOnce() {
        long farthest = Expiry.end(clock.millis(), Duration.ofDays(10_000_000));

        assertThat(answer(tags.of(Set.of("a")).begunUntil(farthest))).containsOnlyKeys("a");
        assertThat(answer(tags.of(Set.of("b")).begunUntil(Expiry.NEVER))).containsOnlyKeys("b");
        assertThat(store.calls(Operation.BEGIN_TAG)).isEqualTo(2);
    }

    @Test
    void tagInUse_isProlongedAboutOnceADay() {
        for (int hour = 0; hour < 24 * 10; hour++) {
            clock.move(Duration.ofHours(1));
            answer(tags.of(Set.of("a")).begunUntil(clock.millis() + 60_000));
        }

        assertThat(store.calls(Operation.BEGIN_TAG)).isBetween(10, 11);
    }

    @Test
    void advance_isKnownAtOnce_withoutAQuestion() {
        begun("a");
        answer(tags.advance("a"));
        store.forgetCalls();

        assertThat(isStill(SEED)).isFalse();
        assertThat(isStill(SEED + 1)).isTrue();
        assertThat(store.calls()).isEmpty();
    }

    @Test
    void answerOvertakenByAnAdvance_doesNotHideIt() {
        begun("a");
        clock.move(REFRESH);
        Gate question = store.holdNextAnswer(Operation.TAG);
        CompletableFuture<Boolean> overtaken = tags.of(Set.of("a")).areStill(Map.of("a", SEED)).subscribeAsCompletionStage();
        answer(tags.advance("a"));
        question.release();

        assertThat(overtaken).isCompletedWithValue(false);
        assertThat(isStill(SEED)).isFalse();
    }

    @Test
    void laterCountThanIsKnown_isAskedFor() {
        begun("a");
        answer(otherNode.advance("a"));

        assertThat(isStill(SEED + 1)).isTrue();
        assertThat(isStill(SEED)).isFalse();
    }

    @Test
    void countThatWasDeletedAndBegunLowerElsewhere_isAccepted() {
        begun("a");
        for (int i = 0; i < 10; i++) {
            answer(tags.advance("a"));
        }
        clock.move(Duration.ofSeconds(5));
        store.deleteTagByHand(new TagKey(SPACE, "a"));
        answer(otherNode.of(Set.of("a")).begunUntil(END));

        assertThat(isStill(SEED + 10)).isFalse();
        assertThat(isStill(SEED + 5)).isTrue();
    }

    @Test
    void advance_isLazy() {
        begun("a");
        Uni<Void> advance = tags.advance("a");

        assertThat(store.calls(Operation.ADVANCE_TAG)).isZero();

        answer(advance);

        assertThat(store.calls(Operation.ADVANCE_TAG)).isEqualTo(1);
    }
}
