package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.util.ArrayList;
import java.util.List;

/** Chooses, run after run, so that each way through a tree of choices is taken once. */
final class Choices {

    private final List<Choice> way = new ArrayList<>();
    private int depth;

    /** @return from 0 up to, but not including, how many there are to choose from */
    int among(int options) {
        if (depth == way.size()) {
            way.add(new Choice(0, options));
        }
        Choice choice = way.get(depth++);
        if (choice.options != options) {
            throw new IllegalStateException("A run is not what it was: %s to choose from, and %s before".formatted(options,
                    choice.options));
        }
        return choice.chosen;
    }

    /** To be called after each run. @return whether there is another way, which the next run takes */
    boolean another() {
        depth = 0;
        while (!way.isEmpty()) {
            Choice last = way.remove(way.size() - 1);
            if (last.chosen + 1 < last.options) {
                way.add(new Choice(last.chosen + 1, last.options));
                return true;
            }
        }
        return false;
    }

    private record Choice(int chosen, int options) {
    }
}
