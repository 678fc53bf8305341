package io.quarkiverse.dynamodbcache.runtime.internal.near;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * When something was last told of one of the keys that share a slot by their hash: in so little memory that nothing has to be
 * forgotten. For each key that something is told of, its slot's other keys are taken for changed too.
 */
final class Slots {

    private static final int LEAST = 1 << 10;
    private static final int MOST = 1 << 16;

    private final AtomicLongArray last;
    private final int mask;

    /** @param keys how many there may be: as many slots, but at least 1,024, and at most 65,536, which take 512 KB */
    Slots(long keys) {
        int wanted = (int) Math.max(LEAST, Math.min(MOST, keys));
        int slots = Integer.highestOneBit(wanted * 2 - 1);
        this.last = new AtomicLongArray(slots);
        this.mask = slots - 1;
    }

    /** @param now from a clock that only goes forward */
    void mark(long hash, long now) {
        last.accumulateAndGet(slotOf(hash), now, Math::max);
    }

    /** @return zero if nothing was */
    long last(long hash) {
        return last.get(slotOf(hash));
    }

    private int slotOf(long hash) {
        return (int) hash & mask;
    }
}
