package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class PatienceTest {

    /** 49 parts in 13 turns of four, each tried 11 times for 2 s and after 1.5 s, and five requests. */
    @Test
    void longestWrite_isThatOfTheLargestValue_intoATableThatThrottles() {
        assertThat(Patience.standard().longestWrite(Duration.ofSeconds(2)))
                .isEqualTo(Duration.ofMillis(13 * 11 * 3500 + 5 * 2000));
    }
}
