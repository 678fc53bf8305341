package io.quarkiverse.dynamodbcache.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class SampleTest {

    @Test
    void percentile_isWhatThatShareDidNotExceed() {
        Sample sample = new Sample(1, new Usage(0, 0), new long[] { 1000, 2000, 3000, 4000 });

        assertThat(sample.percentile(0.5)).isEqualTo(2);
        assertThat(sample.percentile(0.99)).isEqualTo(4);
    }

    @Test
    void allocation_isThatOfAllCallers() {
        Sample sample = new BlockingLoad(caller -> new byte[100_000]).run(3, Duration.ofMillis(50));

        assertThat(sample.allocatedBytes()).isBetween(100_000.0, 110_000.0);
    }
}
