package io.quarkiverse.dynamodbcache.runtime.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.runtime.internal.store.Expiry;

class LifetimeTest {

    private static final long NOW = 1_893_456_000_000L;
    private static final Optional<Duration> TEN = Optional.of(Duration.ofSeconds(10));
    private static final Optional<Duration> THIRTY = Optional.of(Duration.ofSeconds(30));
    private static final Optional<Duration> NONE = Optional.empty();
    private static final Lifetime SLIDING = new Lifetime(NONE, TEN);
    private static final Lifetime CAPPED = new Lifetime(THIRTY, TEN);

    @Test
    void entryWithoutALifetime_isEndless() {
        assertThat(new Lifetime(NONE, NONE).isEndless()).isTrue();
        assertThat(new Lifetime(NONE, NONE).startingAt(NOW)).isEqualTo(Expiry.never());
        assertThat(SLIDING.isEndless()).isFalse();
    }

    @Test
    void entry_endsAtWhatComesFirst() {
        assertThat(new Lifetime(TEN, NONE).startingAt(NOW)).isEqualTo(new Expiry(NOW + 10_000, Expiry.NEVER));
        assertThat(SLIDING.startingAt(NOW)).isEqualTo(new Expiry(NOW + 10_000, Expiry.NEVER));
        assertThat(CAPPED.startingAt(NOW)).isEqualTo(new Expiry(NOW + 10_000, NOW + 30_000));
        assertThat(new Lifetime(TEN, THIRTY).startingAt(NOW)).isEqualTo(new Expiry(NOW + 10_000, NOW + 10_000));
    }

    @Test
    void entryWithItsOwnLifetime_doesNotSlide() {
        Expiry own = CAPPED.startingAt(NOW, Duration.ofMinutes(5));

        assertThat(own.at()).isEqualTo(NOW + 300_000);
        assertThat(CAPPED.extended(own, NOW + 299_000)).isEmpty();
        assertThat(new Lifetime(TEN, NONE).startingAt(NOW, Duration.ofMinutes(5)))
                .isEqualTo(new Expiry(NOW + 300_000, Expiry.NEVER));
    }

    @Test
    void entry_isExtended_onceMoreThanHalfOfItsWindowHasGone() {
        Expiry start = SLIDING.startingAt(NOW);

        assertThat(SLIDING.extended(start, NOW + 4_999)).isEmpty();
        assertThat(SLIDING.extended(start, NOW + 5_000)).isEmpty();
        assertThat(SLIDING.extended(start, NOW + 5_001)).contains(new Expiry(NOW + 15_001, Expiry.NEVER));
    }

    @Test
    void entry_isNotExtendedBeyondItsLatestEnd() {
        Expiry late = new Expiry(NOW + 25_000, NOW + 30_000);

        assertThat(CAPPED.extended(late, NOW + 24_000)).contains(new Expiry(NOW + 30_000, NOW + 30_000));
        assertThat(CAPPED.extended(new Expiry(NOW + 30_000, NOW + 30_000), NOW + 29_000)).isEmpty();
    }

    @Test
    void entryOfACacheThatDoesNotSlide_isNotExtended() {
        assertThat(new Lifetime(TEN, NONE).extended(new Expiry(NOW + 1, Expiry.NEVER), NOW)).isEmpty();
        assertThat(SLIDING.extended(Expiry.never(), NOW)).isEmpty();
    }

    @Test
    void longestLifetimes_doNotOverflow() {
        Optional<Duration> endless = Optional.of(Duration.ofSeconds(Long.MAX_VALUE));
        Expiry expiry = new Lifetime(endless, endless).startingAt(NOW);

        assertThat(expiry.at()).isPositive().isLessThan(Expiry.NEVER);
        assertThat(new Lifetime(NONE, endless).extended(expiry, NOW + 1)).isEmpty();
    }
}
