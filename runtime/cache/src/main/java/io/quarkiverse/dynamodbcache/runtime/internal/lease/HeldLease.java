package io.quarkiverse.dynamodbcache.runtime.internal.lease;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.plain.Background;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Lease;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;
import io.quarkiverse.dynamodbcache.runtime.internal.store.WriteCondition;
import io.quarkiverse.dynamodbcache.runtime.internal.store.WriteOutcome;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;

/** A lease that this node has taken: renewed while the load lasts, and ended by what is stored, or else given up. */
public final class HeldLease {

    private final Leases leases;
    private final EntryKey key;
    private Lease lease;
    private @Nullable Cancellable renewing;
    private boolean used;

    HeldLease(Leases leases, EntryKey key, Lease lease) {
        this.leases = leases;
        this.key = key;
        this.lease = lease;
    }

    /** From now on until the end others see that it is alive: 1 write unit each time that half of it has passed. */
    public synchronized void keep() {
        renewing = Background.begin(() -> Uni.createFrom().deferred(this::renewed).repeat().whilst(WriteOutcome::done)
                .subscribe().with(renewed -> {
                    // Until it is lost, or over.
                }, failure -> {
                    // Then it may be taken for dead, and what was loaded is not stored.
                }));
    }

    private Uni<WriteOutcome> renewed() {
        return leases.pause().apply(leases.settings().duration().dividedBy(2)).chain(this::renew);
    }

    private synchronized Uni<WriteOutcome> renew() {
        lease = lease.renewed();
        return leases.write(key, lease, condition());
    }

    /** @return whether the entry was stored: not if anything has ended the lease */
    public Uni<Boolean> fill(StoredItem item) {
        return PlainUni.map(leases.store().writeIf(key, item, condition()), outcome -> {
            use();
            return outcome.done();
        });
    }

    private synchronized void use() {
        used = true;
    }

    /** Nobody waits any longer for what was not stored: 1 write unit, but none if it was. */
    public synchronized void end() {
        if (renewing != null) {
            renewing.cancel();
        }
        if (!used) {
            Background.run(() -> leases.write(key, lease.givenUp(), condition()).subscribe().with(given -> {
                // Or it was not there any more.
            }, failure -> {
                // Then others wait until it is dead.
            }));
        }
    }

    private WriteCondition condition() {
        return WriteCondition.leased(lease);
    }
}
