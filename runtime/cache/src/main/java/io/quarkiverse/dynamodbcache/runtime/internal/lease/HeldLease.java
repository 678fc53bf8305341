package io.quarkiverse.dynamodbcache.runtime.internal.lease;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.Background;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Lease;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Reading;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;
import io.quarkiverse.dynamodbcache.runtime.internal.store.WriteCondition;
import io.quarkiverse.dynamodbcache.runtime.internal.store.WriteOutcome;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;

/** A lease that this node has taken: renewed while the load lasts, and ended by what is stored, or else given up. */
public final class HeldLease {

    private final Leases leases;
    private final EntryKey key;
    private final Lease taken;
    private final WriteCondition condition;
    private int renewals;
    private Duration nextRenewal;
    private @Nullable Cancellable renewing;
    /** What was loaded has replaced it, or was refused because it is lost. */
    private boolean answered;
    private boolean ended;

    HeldLease(Leases leases, EntryKey key, Lease taken) {
        this.leases = leases;
        this.key = key;
        this.taken = taken;
        this.condition = WriteCondition.leased(taken);
        this.nextRenewal = leases.duration().dividedBy(2);
    }

    /** From now on until the end others see that it is alive: 1 write unit each time that half of it has passed. */
    public synchronized void keep() {
        renewing = Background.begin(() -> Uni.createFrom().deferred(() -> leases.pause(nextRenewal).chain(this::renew))
                .repeat().whilst(WriteOutcome::done)
                .subscribe().with(renewed -> {
                    // Until it is lost, or over.
                }, failure -> {
                    // Then it may be taken for dead, and what was loaded is not stored.
                }));
    }

    private synchronized Uni<WriteOutcome> renew() {
        if (ended) {
            return Uni.createFrom().item(WriteOutcome.refused(Reading.Nothing.NOTHING));
        }
        nextRenewal = leases.duration().dividedBy(2);
        return leases.write(key, taken.renewed(++renewals, leases.duration()), condition)
                .onFailure(CacheStoreException.class).recoverWithItem(this::againSoon);
    }

    /** The table may answer the next time, while it is still alive. */
    private synchronized WriteOutcome againSoon() {
        nextRenewal = leases.duration().dividedBy(8);
        return WriteOutcome.DONE;
    }

    /** @return whether the entry was stored: not if anything has ended the lease */
    public Uni<Boolean> fill(StoredItem item) {
        return PlainUni.map(leases.store().writeIf(key, item, condition), outcome -> {
            answer();
            return outcome.done();
        });
    }

    private synchronized void answer() {
        answered = true;
    }

    /** Nobody waits any longer for what was not stored: 1 write unit, but none if it was. */
    public synchronized void end() {
        ended = true;
        if (renewing != null) {
            renewing.cancel();
        }
        if (!answered) {
            leases.giveUp(key, taken);
        }
    }
}
