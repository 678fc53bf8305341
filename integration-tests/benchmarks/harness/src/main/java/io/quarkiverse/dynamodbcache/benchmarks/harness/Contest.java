package io.quarkiverse.dynamodbcache.benchmarks.harness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Lets contenders run in turns, so that a machine that becomes slower does so for all of them.
 *
 * @param slot how long a turn is
 */
public record Contest(List<Contender> contenders, int warmUpRounds, int rounds, Duration slot) {

    /** @return a standing for each contender, in their order */
    public List<Standing> run(int callers) {
        for (int round = 0; round < warmUpRounds; round++) {
            contenders.forEach(contender -> contender.load().run(callers, slot));
        }
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
}
