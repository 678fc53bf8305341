package io.quarkiverse.dynamodbcache.benchmarks.harness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Lets contenders run in turns, so that a machine that becomes slower does so for all of them.
 *
 * @param warmUpOperations of each contender before its first turn counts: the compiler needs some ten thousand
 * @param slot how long a turn is
 */
public record Contest(List<Contender> contenders, int warmUpOperations, int rounds, Duration slot) {

    /** On a machine so slow that the operations are never reached. */
    private static final int MOST_WARM_UP_TURNS = 40;

    /** @return a standing for each contender, in their order */
    public List<Standing> run(int callers) {
        contenders.forEach(contender -> warmUp(contender, callers));
        List<Turns> all = contenders.stream().map(Turns::of).toList();
        List<Turns> order = new ArrayList<>(all);
        for (int round = 0; round < rounds; round++) {
            order.forEach(turns -> turns.next(callers, slot));
            // Nobody always comes after the same one, whose garbage may be left to collect.
            Collections.rotate(order, 1);
        }
        return all.stream()
                .map(turns -> new Standing(turns.contender(), callers, turns.samples(), turns.rivalAmong(all).samples()))
                .toList();
    }

    private void warmUp(Contender contender, int callers) {
        int operations = 0;
        for (int turn = 0; turn < MOST_WARM_UP_TURNS && operations < warmUpOperations; turn++) {
            operations += contender.load().run(callers, slot).latencies().length;
        }
    }
}
