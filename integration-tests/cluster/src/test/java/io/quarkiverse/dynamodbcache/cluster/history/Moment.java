package io.quarkiverse.dynamodbcache.cluster.history;

import java.util.BitSet;

import org.jspecify.annotations.Nullable;

/**
 * A point in one of the orders in which operations on a key may have taken effect.
 *
 * @param done those that have
 * @param loading those that have found nothing, and may still be stored
 * @param value what is there; null for nothing
 */
record Moment(BitSet done, BitSet loading, @Nullable String value) {

    static Moment first() {
        return new Moment(new BitSet(), new BitSet(), null);
    }

    Moment doing(int operation) {
        return changed(operation, loading, value);
    }

    /** The load is over and has left its value, or a put has. */
    Moment storing(int operation, @Nullable String stored) {
        BitSet others = copy(loading);
        others.clear(operation);
        return changed(operation, others, stored);
    }

    /** Whatever was there is gone: a cache may lose any entry at any time. */
    Moment finding(int load) {
        BitSet more = copy(loading);
        more.set(load);
        return new Moment(done, more, null);
    }

    /** Loads that are overtaken end without a trace. */
    Moment revoking(BitSet overtaken) {
        BitSet over = copy(done);
        over.or(overtaken);
        BitSet left = copy(loading);
        left.andNot(overtaken);
        return new Moment(over, left, value);
    }

    private Moment changed(int operation, BitSet nowLoading, @Nullable String nowThere) {
        BitSet more = copy(done);
        more.set(operation);
        return new Moment(more, nowLoading, nowThere);
    }

    private static BitSet copy(BitSet bits) {
        return (BitSet) bits.clone();
    }
}
