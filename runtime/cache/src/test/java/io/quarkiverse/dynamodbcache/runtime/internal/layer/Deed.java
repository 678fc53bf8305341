package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import org.jspecify.annotations.Nullable;

/** An act that was begun, and when what of it happened, counted in steps. */
final class Deed {

    private static final int NEVER = Integer.MAX_VALUE;

    final Act act;
    /** What it puts or loads, and nothing else does. */
    final String value;
    final int begun;
    int ended = NEVER;
    int loaderCalled = NEVER;
    @Nullable
    Object answer;
    @Nullable
    Throwable failure;

    Deed(Act act, String value, int begun) {
        this.act = act;
        this.value = value;
        this.begun = begun;
    }

    void end(int now, @Nullable Object told, @Nullable Throwable failed) {
        ended = now;
        answer = told;
        failure = failed;
    }

    boolean isOver() {
        return ended != NEVER;
    }

    boolean hasLoaded() {
        return loaderCalled != NEVER;
    }

    boolean isUnderWayAt(int step) {
        return begun < step && step < ended;
    }

    /** @return whether loads of its own node that are under way when it begins, or ends, are not stored */
    boolean endsFlights() {
        return switch (act) {
            case PUT, PUT_MANY, INVALIDATE, INVALIDATE_MANY, INVALIDATE_ALL -> true;
            case PUT_IF_ABSENT -> Boolean.TRUE.equals(answer);
            // Of a tag, what was loaded before is a miss, which is all that is said.
            case LOAD, INVALIDATE_TAG, EXPIRY, LEASE_LOSS -> false;
        };
    }

    @Override
    public String toString() {
        return "%s of '%s' from %s to %s%s: %s".formatted(act, value, begun, ended,
                hasLoaded() ? ", loading from " + loaderCalled : "", failure == null ? answer : failure);
    }
}
