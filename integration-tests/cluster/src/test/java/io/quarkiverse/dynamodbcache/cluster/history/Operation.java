package io.quarkiverse.dynamodbcache.cluster.history;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.cluster.LoadTime;

/**
 * One call as its caller saw it, on one clock.
 *
 * @param node where it was called
 * @param key null if it concerns all
 * @param value what was put or returned; each load and each put has another
 * @param end {@link #NEVER} if it failed, because then it may still take effect
 * @param load of its own loader, if that was asked
 */
public record Operation(Kind kind, String node, @Nullable String key, @Nullable String value, long start, long end,
        @Nullable LoadTime load) {

    static final long NEVER = Long.MAX_VALUE;

    public Operation {
        if (load != null && (load.began() < start || load.ended() > end)) {
            throw new IllegalArgumentException("A loader cannot have worked outside the call: the clocks differ");
        }
    }

    /** What was called, and how it ended. */
    public enum Kind {
        /** A get that returned what was there, or what another caller of the node was loading. */
        HIT,
        /** A get whose own loader was asked. */
        LOAD,
        PUT,
        INVALIDATE,
        INVALIDATE_ALL
    }

    boolean concerns(String one) {
        return key == null || key.equals(one);
    }

    boolean isUnderWayWith(Operation other) {
        return start < other.end && other.start < end;
    }

    boolean isUnderWayAtTheStartOf(Operation later) {
        return start < later.start && later.start < end;
    }

    /** Until then a load has found nothing, and anything else has taken effect. */
    long firstPointBy() {
        return load == null ? end : load.began();
    }

    /** From then on what was loaded can be stored. */
    long secondPointFrom() {
        return load == null ? start : load.ended();
    }

    /** Nobody was told that it is done. */
    boolean mayNeverHappen() {
        return end == NEVER;
    }

    String words(long since) {
        return "%8d..%8s us  %s  %s%s".formatted((start - since) / 1000, mayNeverHappen() ? "?" : (end - since) / 1000, node,
                kind, value == null ? "" : " " + value);
    }
}
