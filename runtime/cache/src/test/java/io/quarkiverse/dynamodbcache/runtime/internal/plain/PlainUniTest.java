package io.quarkiverse.dynamodbcache.runtime.internal.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;

class PlainUniTest {

    private static final RuntimeException FAILURE = new IllegalStateException("of the table");
    private static final ClassLoader ONE_APPLICATION = new ClassLoader(PlainUniTest.class.getClassLoader()) {
    };
    private static final ClassLoader ANOTHER_APPLICATION = new ClassLoader(PlainUniTest.class.getClassLoader()) {
    };

    @Test
    void failureOfTheType_goesOnWithTheOther() {
        Uni<String> recovering = PlainUni.recovering(Uni.createFrom().failure(FAILURE), IllegalStateException.class,
                failure -> Uni.createFrom().item(failure.getMessage()));

        subscribed(recovering).assertItem("of the table");
    }

    @Test
    void failureOfAnotherType_isLeftAlone() {
        Uni<String> recovering = PlainUni.recovering(Uni.createFrom().failure(FAILURE), NullPointerException.class,
                failure -> Uni.createFrom().item("recovered"));

        subscribed(recovering).assertFailedWith(IllegalStateException.class, "of the table");
    }

    @Test
    void failureOfTheOther_isTheOutcome() {
        Uni<String> recovering = PlainUni.recovering(Uni.createFrom().failure(FAILURE), IllegalStateException.class,
                failure -> Uni.createFrom().failure(new IllegalStateException("again")));

        subscribed(recovering).assertFailedWith(IllegalStateException.class, "again");
    }

    @Test
    void cancellation_reachesTheOther() {
        CompletableFuture<String> other = new CompletableFuture<>();
        Uni<String> recovering = PlainUni.recovering(Uni.createFrom().failure(FAILURE), IllegalStateException.class,
                failure -> PlainUni.of(() -> other));

        subscribed(recovering).cancel();

        assertThat(other).isCancelled();
    }

    @Test
    void request_isNotMadeBeforeAnyoneSubscribes() {
        CompletableFuture<String> request = new CompletableFuture<>();
        Uni<Integer> asked = PlainUni.of(() -> {
            request.complete("answer");
            return request;
        }, String::length, Function.identity());

        assertThat(request).isNotDone();
        subscribed(asked).assertItem(6);
    }

    @Test
    void answerThatCannotBeUnderstood_isAFailureLikeAnyOther() {
        Uni<Integer> asked = PlainUni.of(() -> CompletableFuture.completedFuture("no number"), Integer::parseInt,
                failure -> new IllegalStateException("explained", failure));

        subscribed(asked).assertFailedWith(IllegalStateException.class, "explained");
    }

    @Test
    void requestThatCannotBeMade_isAFailureLikeAnyOther() {
        Uni<Integer> asked = PlainUni.<String, Integer> of(() -> {
            throw FAILURE;
        }, Integer::parseInt, failure -> new IllegalStateException("explained", failure));

        subscribed(asked).assertFailedWith(IllegalStateException.class, "explained");
    }

    /** A future wraps what it failed with once somebody has built upon it. */
    @Test
    void failureOfARequest_isExplainedWithoutItsWrapper() {
        Uni<Integer> asked = PlainUni.of(() -> CompletableFuture.<String> failedFuture(new CompletionException(FAILURE)),
                Integer::parseInt, Function.identity());

        subscribed(asked).assertFailedWith(IllegalStateException.class, "of the table");
    }

    @Test
    void whatIsAskedOnce_isToldToAll() {
        AtomicInteger asked = new AtomicInteger();
        Uni<Integer> once = PlainUni.once(Uni.createFrom().item(asked::incrementAndGet));

        assertThat(asked).hasValue(0);
        subscribed(once).assertItem(1);
        subscribed(once).assertItem(1);
    }

    @Test
    void failureOfWhatIsAskedOnce_isToldToAll() {
        Uni<String> once = PlainUni.once(Uni.createFrom().failure(FAILURE));

        subscribed(once).assertFailedWith(IllegalStateException.class, "of the table");
        subscribed(once).assertFailedWith(IllegalStateException.class, "of the table");
    }

    @Test
    void whoGivesUp_doesNotTakeTheAnswerFromOthers() {
        CompletableFuture<String> request = new CompletableFuture<>();
        Uni<String> once = PlainUni.once(PlainUni.of(() -> request));
        subscribed(once).cancel();
        UniAssertSubscriber<String> other = subscribed(once);
        request.complete("answer");

        other.assertItem("answer");
    }

    /** Two live reloads share the timer thread, which looks for services where the class loader says. */
    @Test
    void afterAPause_theClassLoaderIsThatOfTheCaller() {
        assertThat(classLoaderAfterAPauseOf(ONE_APPLICATION)).isSameAs(ONE_APPLICATION);
        assertThat(classLoaderAfterAPauseOf(ANOTHER_APPLICATION)).isSameAs(ANOTHER_APPLICATION);
    }

    private static ClassLoader classLoaderAfterAPauseOf(ClassLoader application) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(application);
        try {
            return PlainUni.map(PlainUni.after(Duration.ofMillis(1)), done -> Thread.currentThread().getContextClassLoader())
                    .await().atMost(Duration.ofSeconds(10));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static <T> UniAssertSubscriber<T> subscribed(Uni<T> uni) {
        return uni.subscribe().withSubscriber(UniAssertSubscriber.create());
    }
}
