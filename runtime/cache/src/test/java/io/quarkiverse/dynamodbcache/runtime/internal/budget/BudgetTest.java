package io.quarkiverse.dynamodbcache.runtime.internal.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.runtime.internal.metrics.PaidRequest;
import io.quarkiverse.dynamodbcache.runtime.internal.near.MovedTicker;

class BudgetTest {

    private final MovedTicker ticker = new MovedTicker();
    private final Budget budget = new Budget(10, ticker);

    private void spend(double units) {
        budget.spent(PaidRequest.PUT_ITEM, units);
    }

    @Test
    void unitsOfASecond_mayBeSpentAtOnce_andNotMore() {
        spend(9.5);

        assertThat(budget.isUsedUp()).isFalse();

        spend(0.5);

        assertThat(budget.isUsedUp()).isTrue();
    }

    @Test
    void time_bringsNewUnits() {
        spend(10);
        ticker.move(Duration.ofMillis(50));

        assertThat(budget.isUsedUp()).isFalse();

        spend(0.5);

        assertThat(budget.isUsedUp()).isTrue();
    }

    @Test
    void restingTime_savesASecondsUnits_andNotMore() {
        ticker.move(Duration.ofHours(1));
        spend(10);

        assertThat(budget.isUsedUp()).isTrue();
    }

    @Test
    void whatWasSpentTooMuch_isPaidOff() {
        spend(110);
        ticker.move(Duration.ofSeconds(10));

        assertThat(budget.isUsedUp()).isTrue();

        ticker.move(Duration.ofMillis(100));

        assertThat(budget.isUsedUp()).isFalse();
    }

    @Test
    void dearestOperation_isPaidOffWithinAMinute() {
        spend(1_000_000);
        ticker.move(Duration.ofSeconds(61));

        assertThat(budget.isUsedUp()).isFalse();
    }
}
