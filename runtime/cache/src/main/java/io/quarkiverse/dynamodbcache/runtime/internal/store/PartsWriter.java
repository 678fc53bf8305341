package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.function.IntFunction;

import org.jboss.logging.Logger;

import io.quarkiverse.dynamodbcache.runtime.internal.plain.Background;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Writes and removes the parts of values. */
record PartsWriter(String cache, PartTable table) {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.dynamodbcache");

    Uni<Void> write(EntryKey key, PartsReference reference, CutValue value) {
        return each(reference, number -> table.writePart(key, value.part(reference.writeId(), number), reference.end()));
    }

    /** @return whether there were all of them */
    Uni<Boolean> prolong(EntryKey key, PartsReference reference, long end) {
        return Multi.createFrom().range(0, reference.count())
                .onItem().transformToUni(number -> table.prolongPart(key, reference.writeId(), number, end))
                .merge(Patience.PARTS_AT_ONCE)
                .collect().asList().map(moved -> !moved.contains(false));
    }

    /**
     * Never fails: no one can find the parts any more, and what is left of them is left to the time to live, or to the reaper.
     */
    Uni<Void> remove(EntryKey key, PartsReference reference) {
        return each(reference, number -> table.deletePart(key, reference.writeId(), number))
                .onFailure()
                .invoke(failure -> LOG.debugf("Cache '%s': parts that no entry refers to were not removed: %s", cache,
                        failure.getMessage()))
                .onFailure().recoverWithNull();
    }

    /** For who cannot know whether the header was written; does not wait, as the table does not seem to answer. */
    void removeUnlessReferred(EntryKey key, PartsReference reference) {
        Background.run(() -> table.readConsistently(key)
                .chain(found -> reference.isSameWriteAs(PartsReference.in(found)) ? Uni.createFrom().voidItem()
                        : remove(key, reference))
                .subscribe().with(done -> {
                    // It is as if nothing had been written.
                }, failure -> LOG.debugf("Cache '%s': parts of a failed write were not removed: %s", cache,
                        failure.getMessage())));
    }

    private static Uni<Void> each(PartsReference reference, IntFunction<Uni<Void>> operation) {
        return Multi.createFrom().range(0, reference.count()).onItem().transformToUni(operation::apply)
                .merge(Patience.PARTS_AT_ONCE)
                .onItem().ignoreAsUni();
    }
}
