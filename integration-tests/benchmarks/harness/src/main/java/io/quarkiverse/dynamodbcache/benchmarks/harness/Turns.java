package io.quarkiverse.dynamodbcache.benchmarks.harness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The turns a contender has had. */
record Turns(Contender contender, List<Sample> samples) {

    static Turns of(Contender contender) {
        return new Turns(contender, new ArrayList<>());
    }

    void next(int callers, Duration slot) {
        samples.add(contender.load().run(callers, slot));
    }

    Turns rivalAmong(List<Turns> all) {
        return all.stream().filter(turns -> turns.contender.name().equals(contender.rival())).findFirst().orElseThrow();
    }
}
