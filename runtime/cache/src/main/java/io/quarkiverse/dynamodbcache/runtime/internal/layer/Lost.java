package io.quarkiverse.dynamodbcache.runtime.internal.layer;

/** An invalidation that did not reach the table. Two of the same scope are not the same: the later one is still to be made. */
final class Lost {

    private final Scope scope;
    private final long until;

    /** @param until when the last entry that it is about has expired, in milliseconds since the epoch */
    Lost(Scope scope, long until) {
        this.scope = scope;
        this.until = until;
    }

    Scope scope() {
        return scope;
    }

    /** Another one, as long-lived. */
    Lost of(Scope other) {
        return new Lost(other, until);
    }

    boolean isOverdue(long now) {
        return until <= now;
    }
}
