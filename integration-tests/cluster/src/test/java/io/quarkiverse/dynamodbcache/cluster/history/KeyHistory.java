package io.quarkiverse.dynamodbcache.cluster.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All operations that concern one key, and the search for an order in which they may have taken effect one after the other,
 * each between its start and its end, so that a cache that keeps its promise would have told what was told.
 * <p>
 * After Wing and Gong, with a memory of the moments that led to nothing. A load is two points: it finds nothing before its
 * loader is asked, and stores what that returned, if nothing overtook it. A load whose value is not stored leaves no trace,
 * which is always allowed.
 */
final class KeyHistory {

    private final List<Operation> operations;
    private final Promise promise;

    KeyHistory(List<Operation> all, Promise promise) {
        List<Operation> sorted = all.stream().sorted(Comparator.comparingLong(Operation::start)).toList();
        this.operations = sorted.stream().filter(operation -> !Joins.isJoin(operation, sorted)).toList();
        this.promise = promise;
    }

    /** @return what cannot have happened, in words; empty if there is an order */
    Optional<String> contradiction() {
        Set<Moment> seen = new HashSet<>();
        Deque<Moment> open = new ArrayDeque<>(List.of(Moment.first()));
        Moment furthest = Moment.first();
        while (!open.isEmpty()) {
            Moment moment = open.pop();
            if (firstEnd(moment) == Operation.NEVER) {
                return Optional.empty();
            }
            if (moment.done().cardinality() > furthest.done().cardinality()) {
                furthest = moment;
            }
            for (Moment next : after(moment)) {
                if (seen.add(next)) {
                    open.push(next);
                }
            }
        }
        return Optional.of(new Explanation(operations, furthest).words());
    }

    private List<Moment> after(Moment moment) {
        long limit = firstEnd(moment);
        List<Moment> next = new ArrayList<>();
        for (int i = moment.done().nextClearBit(0); i < operations.size() && operations.get(i).start() <= limit; i = moment
                .done().nextClearBit(i + 1)) {
            Operation operation = operations.get(i);
            if (operation.kind() == Operation.Kind.HIT && operation.value() != null
                    && operation.value().equals(moment.value())) {
                // It changes nothing, so that no other order can be better.
                return List.of(moment.doing(i));
            }
            next.addAll(outcomes(moment, i, operation));
        }
        return next;
    }

    private List<Moment> outcomes(Moment moment, int index, Operation operation) {
        return switch (operation.kind()) {
            case HIT -> List.of();
            case LOAD -> loads(moment, index, operation);
            case PUT -> List.of(overtaken(moment, operation).storing(index, operation.value()));
            case INVALIDATE, INVALIDATE_ALL -> List.of(overtaken(moment, operation).storing(index, null));
        };
    }

    private List<Moment> loads(Moment moment, int index, Operation load) {
        if (!moment.loading().get(index)) {
            return List.of(moment.finding(index), moment.doing(index));
        }
        boolean possible = moment.value() == null && load.secondPointFrom() <= firstEnd(moment);
        return possible ? List.of(moment.storing(index, load.value())) : List.of();
    }

    private Moment overtaken(Moment moment, Operation overtaking) {
        BitSet overtaken = (BitSet) moment.loading().clone();
        moment.loading().stream().filter(load -> !promise.revokes(overtaking, operations.get(load)))
                .forEach(overtaken::clear);
        return moment.revoking(overtaken);
    }

    /** What has not happened yet happens before this. */
    private long firstEnd(Moment moment) {
        long first = Operation.NEVER;
        for (int i = moment.done().nextClearBit(0); i < operations.size() && operations.get(i).start() <= first; i = moment
                .done().nextClearBit(i + 1)) {
            Operation operation = operations.get(i);
            first = Math.min(first, moment.loading().get(i) ? operation.end() : operation.firstPointBy());
        }
        return first;
    }
}
