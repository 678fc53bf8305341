package io.quarkiverse.dynamodbcache.cluster.history;

import java.util.List;

import io.quarkiverse.dynamodbcache.cluster.history.Operation.Kind;

/** Gets that shared the load of another caller of their node: they are told its value, whether it is stored or not. */
final class Joins {

    private Joins() {
    }

    static boolean isJoin(Operation get, List<Operation> all) {
        return get.kind() == Kind.HIT && all.stream().anyMatch(other -> other.kind() == Kind.LOAD
                && String.valueOf(other.value()).equals(get.value()) && other.node().equals(get.node())
                && other.isUnderWayWith(get));
    }
}
