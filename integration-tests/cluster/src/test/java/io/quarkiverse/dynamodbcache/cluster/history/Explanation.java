package io.quarkiverse.dynamodbcache.cluster.history;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where the search for an order ended: what had happened just before, and what could not happen any more. */
record Explanation(List<Operation> operations, Moment furthest) {

    private static final int BEFORE = 12;
    private static final int AFTER = 6;

    String words() {
        long since = operations.get(0).start();
        int first = furthest.done().nextClearBit(0);
        String lines = IntStream.range(Math.max(0, first - BEFORE), Math.min(operations.size(), first + AFTER))
                .mapToObj(i -> (furthest.done().get(i) ? "   " : "-> ") + operations.get(i).words(since))
                .collect(Collectors.joining("\n"));
        return "no order explains these; before the arrows there was %s:%n%s".formatted(
                furthest.value() == null ? "nothing" : furthest.value(), lines);
    }
}
