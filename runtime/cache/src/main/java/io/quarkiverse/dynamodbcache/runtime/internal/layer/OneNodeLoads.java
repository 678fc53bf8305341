package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.generation.TagCounts;
import io.quarkiverse.dynamodbcache.runtime.internal.lease.HeldLease;
import io.quarkiverse.dynamodbcache.runtime.internal.lease.Leases;
import io.quarkiverse.dynamodbcache.runtime.internal.lease.Waiting;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Lease;
import io.smallrye.mutiny.Uni;

/** One of all nodes takes the lease of the entry and loads it; the others look again until it is there. */
record OneNodeLoads(Leases leases, Lookup lookup, LeasedLoads leasedLoads) implements Misses {

    @Override
    public Uni<Entry> load(EntryKey key, Loading loading, Verdict verdict, TagCounts counts) {
        // What will not be stored is nothing to wait for.
        return loading.options().isOverAtOnce() ? leasedLoads.loads().unstored(loading)
                : new Pursuit(key, loading, leases.waiting()).after(verdict);
    }

    /** One get on its way to an entry that it loads, or finds loaded. */
    private final class Pursuit {

        /** What is in the way without being an entry or a lease is outdated by something only just learned of. */
        private static final int MOST_SURPRISES = 3;

        private final EntryKey key;
        private final Loading loading;
        private final Waiting waiting;
        private int surprises;
        private boolean waited;

        Pursuit(EntryKey key, Loading loading, Waiting waiting) {
            this.key = key;
            this.loading = loading;
            this.waiting = waiting;
        }

        Uni<Entry> after(Verdict verdict) {
            Entry hit = verdict.entry();
            if (hit != null) {
                return Uni.createFrom().item(hit);
            }
            Lease other = verdict.lease();
            if (other == null) {
                return surprises++ < MOST_SURPRISES ? taking(verdict, null) : leasedLoads.loads().unstored(loading);
            }
            // A read that is not consistent may not see it for a while: that is no surprise.
            surprises = 0;
            if (leases.isDead(key, other)) {
                return taking(verdict, other);
            }
            return waiting.isOver() ? leasedLoads.loads().unstored(loading) : lookingAgain();
        }

        private Uni<Entry> lookingAgain() {
            if (!waited) {
                waited = true;
                leasedLoads.loads().events().waitedForLease();
            }
            return PlainUni.chain(PlainUni.chain(leases.pause(waiting.nextPause()),
                    passed -> lookup.of(key, loading.codec(), counts())), this::after);
        }

        /** Not those of the beginning: a tag may be invalidated while one waits. */
        private TagCounts counts() {
            return leasedLoads.stamps().tags().of(loading.options().tags());
        }

        private Uni<Entry> taking(Verdict verdict, @Nullable Lease dead) {
            return PlainUni.chain(leases.take(key, verdict.replaceable(), verdict.generation(), dead), attempt -> {
                HeldLease held = attempt.held();
                return held != null ? leasedLoads.load(held, key, loading, verdict.generation(), counts())
                        : PlainUni.chain(lookup.judge(loading.codec(), counts(), attempt.found(), verdict.generation()),
                                this::after);
            });
        }
    }
}
