package io.quarkiverse.dynamodbcache.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class ContestTest {

    private final List<String> turns = new ArrayList<>();

    @Test
    void contenders_takeTurns_andNobodyAlwaysFollowsTheSame() {
        contest(0, 3).run(1);

        assertThat(turns).containsExactly("raw", "cache", "cache", "raw", "raw", "cache");
    }

    @Test
    void warmUp_isNotCounted() {
        List<Standing> standings = contest(2, 1).run(1);

        assertThat(turns).hasSize(6);
        assertThat(standings).allSatisfy(standing -> assertThat(standing.samples()).hasSize(1));
    }

    /** The machine becomes ten times slower from one round to the next: the ratio does not notice. */
    @Test
    void ratio_isThatOfTheSameRound() {
        Standing cache = contest(0, 3).run(1).get(1);

        assertThat(cache.ratio(sample -> sample.percentile(0.5))).isEqualTo(2);
        assertThat(cache.median(sample -> sample.percentile(0.5))).isEqualTo(20);
    }

    private Contest contest(int warmUpOperations, int rounds) {
        return new Contest(List.of(contender("raw", 1000), contender("cache", 2000)), warmUpOperations, rounds, Duration.ZERO);
    }

    private Contender contender(String name, long nanos) {
        List<String> own = new ArrayList<>();
        return new Contender(name, "raw", (callers, time) -> {
            turns.add(name);
            own.add(name);
            return new Sample(1, new Usage(1, 1), new long[] { nanos * (long) Math.pow(10, own.size() - 1) });
        });
    }
}
