package io.quarkiverse.dynamodbcache.runtime.internal.reaper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void eachUnit_takesItsShareOfASecond() {
        Pace pace = new Pace(20);

        assertThat(pace.pauseAfter(1)).isEqualTo(Duration.ofMillis(50));
        assertThat(pace.pauseAfter(0.5)).isEqualTo(Duration.ofMillis(25));
        assertThat(pace.pauseAfter(400)).isEqualTo(Duration.ofSeconds(20));
        assertThat(pace.pauseAfter(0)).isEqualTo(Duration.ZERO);
    }

    @Test
    void whatDoesNotComeOutEven_isRatherTooSlow() {
        assertThat(new Pace(3).pauseAfter(1)).isEqualTo(Duration.ofNanos(333_333_334));
        assertThat(new Pace(Integer.MAX_VALUE).pauseAfter(0.5)).isEqualTo(Duration.ofNanos(1));
    }
}
