package io.quarkiverse.dynamodbcache.runtime.internal.near;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InvalidationLog;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InvalidationLog.Appended;
import io.quarkiverse.dynamodbcache.runtime.internal.store.LogBlock;
import io.smallrye.mutiny.Uni;

/**
 * Appends records to the block that is the last one, as far as this node knows. One append after the other.
 * <p>
 * It only begins a block when it has just learned that the one before is full, or that there is none at all. A node that knew
 * of the last block long ago must not begin it again where no one reads any more.
 */
final class LogWriter {

    /** Each but the first few means that others have filled a block meanwhile. */
    private static final int MOST_ATTEMPTS = 20;

    private final InvalidationLog log;
    private volatile @Nullable Long block;

    LogWriter(InvalidationLog log) {
        this.log = log;
    }

    /** Tells where the log is read. */
    void seen(long read) {
        Long known = block;
        if (known == null || known < read) {
            block = read;
        }
    }

    /** Lazy: 1 request, if the block is not full. */
    Uni<Void> append(List<String> records) {
        return PlainUni.deferred(() -> {
            Long known = block;
            return known == null ? find(records, MOST_ATTEMPTS)
                    : PlainUni.chain(log.append(known, false, records), outcome -> switch (outcome) {
                        case DONE -> Uni.createFrom().voidItem();
                        case FULL -> begin(known + 1, records, MOST_ATTEMPTS);
                        case ABSENT -> find(records, MOST_ATTEMPTS);
                    });
        });
    }

    private Uni<Void> begin(long next, List<String> records, int attempts) {
        return PlainUni.chain(log.append(next, true, records), outcome -> {
            if (outcome == Appended.DONE) {
                block = next;
                return Uni.createFrom().voidItem();
            }
            // It may be far behind.
            return find(records, attempts - 1);
        });
    }

    private Uni<Void> find(List<String> records, int attempts) {
        if (attempts == 0) {
            return Uni.createFrom().failure(() -> new CacheStoreException(
                    "the invalidation log of the near caches is written faster than this node could find its end.", null));
        }
        return PlainUni.chain(log.newest(), newest -> {
            LogBlock last = newest.orElse(null);
            if (last == null) {
                return begin(0, records, attempts);
            }
            return last.isFull() ? begin(last.number() + 1, records, attempts) : append(last, records, attempts);
        });
    }

    private Uni<Void> append(LogBlock last, List<String> records, int attempts) {
        return PlainUni.chain(log.append(last.number(), false, records), outcome -> {
            if (outcome == Appended.DONE) {
                block = last.number();
                return Uni.createFrom().voidItem();
            }
            return find(records, attempts - 1);
        });
    }
}
