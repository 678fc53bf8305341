package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.generation.Tags;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Reading;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;
import io.quarkiverse.dynamodbcache.runtime.internal.store.WriteCondition;
import io.quarkiverse.dynamodbcache.runtime.internal.store.WriteOutcome;
import io.smallrye.mutiny.Uni;

/**
 * Puts a value where no reader would find one. The table cannot tell whether a tag has outdated what it refuses to replace, or
 * whether it can be read: that is found out here, and then just that item is replaced by a second request.
 */
record AbsentPut(ItemStore store, Presences presences, Lookup lookup, Tags tags) {

    Uni<Boolean> put(EntryKey key, StoredItem item, ValueCodec codec, long now) {
        return store.writeIf(key, item, WriteCondition.absent(now, item.generation()))
                .chain(outcome -> outcome.done() ? Uni.createFrom().item(true)
                        : useless(outcome.found(), item, codec).chain(found -> found == null ? Uni.createFrom().item(false)
                                : replace(key, item, found, now)));
    }

    /** @return what is in the way if no one would miss it; null if someone would, or nothing is */
    private Uni<@Nullable Reading> useless(Reading found, StoredItem item, ValueCodec codec) {
        if (found instanceof StoredItem header && header.value().place() != null) {
            // Of a value in parts this is all that was told. To find out whether it can be read, all of it would have to be.
            return presences.of(header).map(present -> present.isPresent() ? null : header);
        }
        return lookup.judge(codec, tags.of(Set.of()), found, item.generation())
                // In a later generation, what is to be put would be outdated itself.
                .map(verdict -> verdict.generation() > item.generation() ? null : verdict.replaceable());
    }

    private Uni<Boolean> replace(EntryKey key, StoredItem item, Reading useless, long now) {
        // What has outdated the one may have come since the other was given its tags: it would be told as put, and be a miss.
        return tags.of(item.tags().keySet()).areStill(item.tags()).chain(still -> !still ? Uni.createFrom().item(false)
                : store.writeIf(key, item, WriteCondition.absentOr(useless, now, item.generation())).map(WriteOutcome::done));
    }
}
