package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.time.InstantSource;

import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.PresentEntry.Attempt;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Expiry;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Presence;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;
import io.quarkiverse.dynamodbcache.runtime.internal.store.WriteCondition;
import io.quarkiverse.dynamodbcache.runtime.internal.store.WriteOutcome;
import io.smallrye.mutiny.Uni;

/** What changes an entry that is there. */
record Updates(ItemStore store, PresentEntry present, Stamps stamps, InstantSource clock) {

    /** How often a value that is equal is met at the most. Whoever writes it more often wins. */
    private static final int MOST_EQUALS = 3;

    /** @return whether there is an entry; if its new lifetime is zero or less, there is none any more */
    Uni<Boolean> touch(EntryKey key, EntryOptions options) {
        return Uni.createFrom().deferred(() -> {
            long now = clock.millis();
            Expiry end = NewItem.expiryOf(options, stamps.lifetime(), now);
            return present.attempt(presence -> touch(key, end, presence), WriteOutcome::found)
                    .map(attempt -> attempt.outcome().done());
        });
    }

    /** The counts of its tags live longer than the entry, or it would be a miss without them. */
    private Uni<WriteOutcome> touch(EntryKey key, Expiry end, Presence presence) {
        return stamps.tags().of(presence.tags().keySet()).begunUntil(end.keptUntil())
                .chain(counts -> store.touch(key, end, presence));
    }

    /** @return whether the entry was there and had the value */
    Uni<Boolean> replace(EntryKey key, Expected expected, EncodedValue value, EntryOptions options) {
        NewItem item = new NewItem(value, options, stamps);
        return present.attempt(presence -> replace(key, expected.encoded(), item, presence), WriteOutcome::found)
                .chain(first -> replaceEqual(key, expected, item, first, MOST_EQUALS));
    }

    /**
     * What is stored may be equal to what is expected, and yet be other bytes; and while it is asked for, someone may have
     * written what is equal again.
     */
    private Uni<Boolean> replaceEqual(EntryKey key, Expected expected, NewItem item, Attempt<WriteOutcome> last, int left) {
        Presence presence = last.presence();
        return left > 0 && last.outcome().found() instanceof StoredItem found && presence.isMetBy(found)
                && expected.is(found.value())
                        ? replace(key, found.value(), item, presence)
                                .chain(next -> replaceEqual(key, expected, item, new Attempt<>(next, presence), left - 1))
                        : Uni.createFrom().item(last.outcome().done());
    }

    private Uni<WriteOutcome> replace(EntryKey key, EncodedValue expected, NewItem item, Presence presence) {
        return stamps.in(presence.generation(), item.options())
                .chain(stamp -> store.writeIf(key, item.writtenAt(clock.millis(), stamp),
                        WriteCondition.holding(expected, presence)));
    }
}
