package io.quarkiverse.dynamodbcache.cluster.history;

import java.util.List;

import io.quarkiverse.dynamodbcache.cluster.history.Operation.Kind;

/**
 * Gets that shared that of another caller of their node: they are told what it loads, whether it is stored or not, or what it
 * has read, maybe before they came.
 */
final class Joins {

    private Joins() {
    }

    static boolean isJoin(Operation get, List<Operation> all) {
        return get.kind() == Kind.HIT && all.stream().anyMatch(other -> canBeJoined(other, get)
                && String.valueOf(other.value()).equals(get.value()) && other.node().equals(get.node()));
    }

    private static boolean canBeJoined(Operation other, Operation get) {
        return switch (other.kind()) {
            case LOAD -> other.isUnderWayWith(get);
            case HIT -> other.isUnderWayAtTheStartOf(get);
            default -> false;
        };
    }
}
