package io.quarkiverse.dynamodbcache.runtime.internal.generation;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;

/** What the table told last of one count; it is asked again when that is too old. */
final class Remembered<T> {

    private final Supplier<Uni<T>> question;
    private final BiPredicate<T, T> isBehind;
    private final long refreshMillis;
    private final InstantSource clock;

    private final AtomicReference<@Nullable Known<T>> known = new AtomicReference<>();
    private final SharedRequest<T> asking = new SharedRequest<>();

    /**
     * @param isBehind whether an answer is one that the table gave before another
     * @param refreshMillis how old knowledge may be; zero to ask each time
     */
    Remembered(Supplier<Uni<T>> question, BiPredicate<T, T> isBehind, long refreshMillis, InstantSource clock) {
        this.question = question;
        this.isBehind = isBehind;
        this.refreshMillis = refreshMillis;
        this.clock = clock;
    }

    /** @return what was told last, however long ago; null if nothing was */
    @Nullable
    T last() {
        Known<T> last = known.get();
        return last == null ? null : last.told;
    }

    /** @return what is known, if that is not too old; asked at once if it is */
    Uni<T> current() {
        Known<T> last = known.get();
        if (last == null) {
            return ask();
        }
        long age = clock.millis() - last.since;
        // Negative if the clock was set back: then no one knows how old the knowledge is.
        if (age < 0 || age >= refreshMillis) {
            return ask();
        }
        if (age > refreshMillis / 2) {
            // Ahead of time, so that a count in use is never waited for. A failure shows when the time has come.
            ask();
        }
        return last.answer;
    }

    /** @return what is known, if that is as expected; else what the table tells now */
    Uni<T> confirm(Predicate<T> expected) {
        Known<T> last = known.get();
        if (last != null && expected.test(last.told)) {
            return last.answer;
        }
        // A question that someone else asked before may be older than what is to be confirmed.
        return ask().chain(told -> expected.test(told) ? Uni.createFrom().item(told) : learning(question));
    }

    /** @return lazy: remembers the answer to a request, which is as old as the request */
    Uni<T> learning(Supplier<Uni<T>> request) {
        return Uni.createFrom().deferred(() -> {
            Known<T> before = known.get();
            long asked = clock.millis();
            return request.get().map(told -> learn(new Known<>(told, asked, Uni.createFrom().item(told)), before));
        });
    }

    private Uni<T> ask() {
        // With every read means: a question that someone else asked before is too old.
        return refreshMillis == 0 ? SharedRequest.begun(() -> learning(question)) : asking.join(() -> learning(question));
    }

    /** An answer that was overtaken by another does not hide it. */
    private T learn(Known<T> next, @Nullable Known<T> before) {
        // Not by its time: after the clock was set back, what was learned before would be newer than all that is to come.
        return known.accumulateAndGet(next,
                (last, now) -> last == null || last == before || !isBehind.test(now.told, last.told) ? now : last).told;
    }

    private record Known<T>(T told, long since, Uni<T> answer) {
    }
}
