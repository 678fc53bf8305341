package io.quarkiverse.dynamodbcache.runtime.internal.generation;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import io.quarkiverse.dynamodbcache.runtime.internal.store.Expiry;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.TagCount;
import io.quarkiverse.dynamodbcache.runtime.internal.store.TagKey;
import io.smallrye.mutiny.Uni;

/** What a node knows of one tag. Empty means that the table has no count of it. */
final class CountedTag {

    /** At the least that much longer than an entry lives its tag's count, so that not each entry has to prolong it. */
    private static final Duration SPARE = Duration.ofDays(1);

    private final TagKey key;
    private final ItemStore store;
    private final InstantSource clock;
    private final Remembered<Optional<TagCount>> remembered;
    private final SharedRequest<Optional<TagCount>> beginning = new SharedRequest<>();
    private final AtomicLong highest = new AtomicLong();

    CountedTag(TagKey key, ItemStore store, long refreshMillis, InstantSource clock) {
        this.key = key;
        this.store = store;
        this.clock = clock;
        this.remembered = new Remembered<>(this::question, CountedTag::isBehind, refreshMillis, clock);
    }

    Uni<Optional<TagCount>> current() {
        return remembered.current();
    }

    /** @param told what it had been counted to when the operation began */
    Uni<Boolean> isStill(long written, Optional<TagCount> told) {
        if (told.isPresent() && told.get().count() >= written) {
            return Uni.createFrom().item(told.get().count() == written);
        }
        // Another node knows a later count than this one does.
        return remembered.confirm(now -> now.isPresent() && now.get().count() >= written)
                .map(now -> now.isPresent() && now.get().count() == written);
    }

    /**
     * @param told what it had been counted to when the operation began
     * @return a count that the table will have at least that long
     */
    Uni<TagCount> begunUntil(long end, Optional<TagCount> told) {
        if (told.isPresent() && told.get().outlives(end)) {
            return Uni.createFrom().item(told.get());
        }
        Optional<TagCount> last = remembered.last();
        if (last != null && last.isPresent() && last.get().outlives(end)) {
            return Uni.createFrom().item(last.get());
        }
        // Whose request it was may have wanted a shorter life.
        return beginning.join(() -> remembered.learning(() -> begin(end))).chain(begun -> begunUntil(end, begun));
    }

    Uni<Void> advance() {
        return remembered.learning(() -> noting(store.advanceTag(key))).replaceWithVoid();
    }

    private Uni<Optional<TagCount>> question() {
        return noting(store.tag(key));
    }

    private Uni<Optional<TagCount>> begin(long end) {
        return noting(store.beginTag(key, new TagCount(seed(), withSpare(end))).map(Optional::of));
    }

    private Uni<Optional<TagCount>> noting(Uni<Optional<TagCount>> answer) {
        return answer.invoke(told -> told.ifPresent(count -> highest.accumulateAndGet(count.count(), Math::max)));
    }

    /** Beyond what this node knows, should someone have deleted a count that had run ahead of the clock. */
    private long seed() {
        return Math.max(clock.instant().getEpochSecond(), highest.get() + 1);
    }

    /** As long again as the entry lives: then a tag in use is prolonged about once in a lifetime, and at most once a day. */
    private long withSpare(long end) {
        if (end == Expiry.NEVER) {
            return end;
        }
        long spare = Math.max(SPARE.toMillis(), end - clock.millis());
        return Expiry.end(end, Duration.ofMillis(spare));
    }

    private static boolean isBehind(Optional<TagCount> one, Optional<TagCount> other) {
        return other.isPresent() && (one.isEmpty() || one.get().count() < other.get().count());
    }
}
