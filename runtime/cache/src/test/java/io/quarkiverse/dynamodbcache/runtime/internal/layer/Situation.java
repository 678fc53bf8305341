package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.time.Duration;

/** Where two acts meet. */
record Situation(Nodes nodes, Start start, boolean tagged) {

    /** Who does them. */
    enum Nodes {
        ONE(false, false, Node.REFRESH),
        ONE_WITH_LEASES(false, true, Node.REFRESH),
        TWO(true, false, Node.REFRESH),
        TWO_WITH_LEASES(true, true, Node.REFRESH),
        /** Each operation asks for the counts of the cache and of its tags. */
        TWO_STRICT(true, false, Duration.ZERO);

        /** Whether each act is done by another node. */
        final boolean areTwo;
        final boolean haveLeases;
        final Duration refresh;

        Nodes(boolean areTwo, boolean haveLeases, Duration refresh) {
            this.areTwo = areTwo;
            this.haveLeases = haveLeases;
            this.refresh = refresh;
        }

        boolean areStrict() {
            return refresh.isZero();
        }
    }

    /** What is in the table before. */
    enum Start {
        NOTHING,
        ENTRY,
        EXPIRED_ENTRY
    }

    /** @return whether it outdates entries by a count, which others may not learn of at once */
    boolean isCounted(Act act) {
        return act == Act.INVALIDATE_ALL || act == Act.INVALIDATE_TAG && tagged;
    }

    /**
     * @return whether a load that began before it is not stored after it. Without leases, another node does not learn of what
     *         is put and gone again, nor of the invalidation of one entry: the guarantees say so
     */
    boolean endsLoads(Act act) {
        return isCounted(act) || nodes.haveLeases || !nodes.areTwo;
    }
}
