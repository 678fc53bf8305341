package io.quarkiverse.dynamodbcache.cluster.history;

import io.quarkiverse.dynamodbcache.cluster.history.Operation.Kind;

/** Which loads must not be stored any more, because something came between. */
public enum Promise {

    /** Those that a put or an invalidation of their own node overtook, or an invalidation of all entries of any. */
    WITHIN_NODE {
        @Override
        boolean revokes(Operation overtaking, Operation load) {
            return overtaking.kind() == Kind.INVALIDATE_ALL || overtaking.node().equals(load.node());
        }
    },

    /** Those that a put or an invalidation overtook, wherever it was called. */
    ACROSS_NODES {
        @Override
        boolean revokes(Operation overtaking, Operation load) {
            return true;
        }
    };

    abstract boolean revokes(Operation overtaking, Operation load);
}
