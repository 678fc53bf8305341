package io.quarkiverse.dynamodbcache.runtime.internal.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.smallrye.mutiny.Context;
import io.smallrye.mutiny.Uni;

/** What a request is made for, and who knows. */
class ErrandTest {

    private final List<@Nullable Errand> seen = new ArrayList<>();
    private final Errand one = new Plain();
    private final Errand other = new Plain();

    private Uni<String> asked(CompletableFuture<String> answer) {
        return PlainUni.of(() -> {
            seen.add(Errand.ofThread());
            return answer;
        }, answered -> {
            seen.add(Errand.ofThread());
            return answered;
        }, Function.identity());
    }

    @Test
    void requestAndItsAnswer_areAPartOfTheErrandOfTheirSubscription() {
        CompletableFuture<String> answer = new CompletableFuture<>();
        CompletableFuture<String> later = new CompletableFuture<>();
        PlainUni.chain(asked(answer), first -> asked(later)).subscribe().with(one.context(), done -> {
        }, failure -> {
        });
        // By a thread that is on another one.
        other.part(() -> answer.complete("answer"));
        later.complete("answer");

        assertThat(seen).containsExactly(one, one, one, one);
        assertThat(Errand.ofThread()).isNull();
    }

    @Test
    void requestThatIsBegunForNoSubscription_belongsToTheErrandOfItsThread() {
        one.part(() -> asked(new CompletableFuture<>()).subscribe().with(done -> {
        }));

        assertThat(seen).containsExactly(one);
    }

    @Test
    void requestWithout_belongsToNone() {
        asked(CompletableFuture.completedFuture("answer")).subscribe().with(done -> {
        });

        assertThat(seen).hasSize(2).containsOnlyNulls();
    }

    @Test
    void partWithinAnother_givesTheThreadBack() {
        @Nullable
        Errand after = one.<@Nullable Errand> part(() -> {
            other.part(() -> seen.add(Errand.ofThread()));
            return Errand.ofThread();
        });

        assertThat(seen).containsExactly(other);
        assertThat(after).isSameAs(one);
    }

    @Test
    void whatFollowsAnErrand_isAPartOfWhatThatWasBegunIn() {
        Errand within = one.part(Plain::new);
        other.part(() -> {
            within.leave(() -> seen.add(Errand.ofThread()));
            one.leave(() -> seen.add(Errand.ofThread()));
            return seen.add(Errand.ofThread());
        });

        assertThat(seen).containsExactly(one, null, other);
    }

    @Test
    void contextWithoutOne_isThatOfTheThread() {
        assertThat(Errand.of(Context.empty())).isNull();
        assertThat(one.<@Nullable Errand> part(() -> Errand.of(Context.of("other", "entry")))).isSameAs(one);
        assertThat(other.<@Nullable Errand> part(() -> Errand.of(one.context()))).isSameAs(one);
    }

    private static final class Plain extends Errand {

        @Override
        protected <T extends @Nullable Object> T seen(Supplier<T> work) {
            return work.get();
        }

        @Override
        protected <T extends @Nullable Object> T seenAround(Supplier<T> work) {
            return work.get();
        }

        @Override
        public <T> Uni<T> user(Supplier<? extends Uni<? extends T>> function, Executor elsewhere) {
            throw new UnsupportedOperationException("No user here");
        }
    }
}
