package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.util.Map;
import java.util.Set;

import io.smallrye.mutiny.Uni;

/** What can happen to an entry. */
enum Act {
    LOAD,
    PUT,
    PUT_IF_ABSENT,
    PUT_MANY,
    INVALIDATE,
    INVALIDATE_MANY,
    INVALIDATE_ALL,
    INVALIDATE_TAG,
    EXPIRY,
    /** Another node takes the lease for dead, takes it over, and gives it up. */
    LEASE_LOSS;

    /** @return lazy */
    Uni<?> by(Node node, Deed deed, Encounter encounter) {
        return switch (this) {
            case LOAD -> node.getting(Node.KEY, encounter.loaderOf(deed), encounter.options());
            case PUT -> node.putting(Node.KEY, deed.value, encounter.options());
            case PUT_IF_ABSENT -> node.puttingIfAbsent(deed.value, encounter.options());
            case PUT_MANY -> Uni.createFrom().deferred(
                    () -> node.top.putMany(Map.of(Node.KEY, node.codec.encode(deed.value)), encounter.options()));
            case INVALIDATE -> Uni.createFrom().deferred(() -> node.top.invalidate(Node.KEY));
            case INVALIDATE_MANY -> Uni.createFrom().deferred(() -> node.top.invalidateMany(Set.of(Node.KEY)));
            case INVALIDATE_ALL -> Uni.createFrom().deferred(node.top::invalidateAll);
            case INVALIDATE_TAG -> Uni.createFrom().deferred(() -> node.top.invalidateTag(Encounter.TAG));
            case EXPIRY -> Uni.createFrom().voidItem().invoke(encounter::expire);
            case LEASE_LOSS -> Uni.createFrom().voidItem().invoke(encounter::loseTheLease);
        };
    }

    boolean isPut() {
        return this == PUT || this == PUT_IF_ABSENT || this == PUT_MANY;
    }
}
