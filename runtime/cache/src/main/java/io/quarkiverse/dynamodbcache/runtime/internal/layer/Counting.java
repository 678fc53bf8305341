package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.time.InstantSource;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.CounterOverflowException;
import io.quarkiverse.dynamodbcache.NotACounterException;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.WholeNumber;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.WholeNumberType;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.PresentEntry.Attempt;
import io.quarkiverse.dynamodbcache.runtime.internal.store.CountOutcome;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Increment;
import io.quarkiverse.dynamodbcache.runtime.internal.store.IncrementId;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Reading;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;
import io.quarkiverse.dynamodbcache.runtime.internal.store.WriteCondition;
import io.quarkiverse.dynamodbcache.runtime.internal.store.WriteOutcome;
import io.smallrye.mutiny.Uni;

/** Counts: by one request where there is a counter, by two where one has to begin. */
record Counting(ItemStore store, PresentEntry present, Stamps stamps, InstantSource clock) {

    /** Others may begin, change and delete the counter all the while. Who loses against them that often gives up. */
    private static final int ROUNDS = 8;

    Uni<Long> count(EntryKey key, Count count) {
        return Uni.createFrom().deferred(() -> {
            Increment increment = new Increment(count.by(), count.type(), IncrementId.next());
            return round(key, count, increment, ROUNDS);
        });
    }

    private Uni<Long> round(EntryKey key, Count count, Increment increment, int rounds) {
        if (rounds == 0) {
            return Uni.createFrom().failure(new CacheStoreException(("Cache '%s': a counter was begun and removed by others %s "
                    + "times while it was to be counted on, so it was not. Try again.").formatted(key.space().cache(), ROUNDS),
                    null));
        }
        return present.attempt(presence -> store.increment(key, increment, presence), CountOutcome::found)
                .chain(attempt -> {
                    OptionalLong counted = attempt.outcome().counted();
                    return counted.isPresent() ? Uni.createFrom().item(counted.getAsLong())
                            : refused(key, count, increment, attempt, rounds - 1);
                });
    }

    private Uni<Long> refused(EntryKey key, Count count, Increment increment, Attempt<CountOutcome> attempt, int rounds) {
        Reading found = attempt.outcome().found();
        if (!(found instanceof StoredItem item) || !attempt.presence().isMetBy(found)) {
            return begin(key, count, attempt)
                    .chain(begun -> begun != null ? Uni.createFrom().item(begun) : round(key, count, increment, rounds));
        }
        WholeNumber number = item.value().number();
        if (number == null) {
            return Uni.createFrom().failure(new NotACounterException(key.space().cache()));
        }
        WholeNumberType type = number.type();
        return type == increment.type()
                ? Uni.createFrom().failure(new CounterOverflowException(key.space().cache(), type.javaName()))
                : round(key, count, increment.of(type), rounds);
    }

    /** @return what the counter begins with, or null if there is one all of a sudden */
    private Uni<@Nullable Long> begin(EntryKey key, Count count, Attempt<CountOutcome> attempt) {
        long first = count.first(key.space().cache());
        if (count.options().isOverAtOnce()) {
            return Uni.createFrom().item(first);
        }
        NewItem counter = new NewItem(EncodedValue.number(count.type().number(first)), count.options(), stamps);
        return stamps.in(attempt.presence().generation(), count.options()).chain(stamp -> {
            long now = clock.millis();
            return store.writeIf(key, counter.writtenAt(now, stamp),
                    WriteCondition.absentOr(attempt.outcome().found(), now, stamp.generation()));
        }).map(WriteOutcome::done).map(begun -> begun ? first : null);
    }
}
