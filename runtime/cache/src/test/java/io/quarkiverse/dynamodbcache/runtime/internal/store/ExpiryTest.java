package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

class ExpiryTest {

    private static final long NOW = Instant.parse("2030-01-01T00:00:00Z").toEpochMilli();
    private static final long FARTHEST = Instant.parse("9999-12-31T23:59:59Z").toEpochMilli();

    @Test
    void entry_isPast_fromItsEndOn() {
        Expiry expiry = new Expiry(NOW, Expiry.NEVER);

        assertThat(expiry.isPast(NOW - 1)).isFalse();
        assertThat(expiry.isPast(NOW)).isTrue();
    }

    @Test
    void endlessEntry_isNeverPast() {
        assertThat(Expiry.never().isNever()).isTrue();
        assertThat(Expiry.never().isPast(FARTHEST)).isFalse();
    }

    @Test
    void longLifetime_endsAtTheFarthestMoment() {
        assertThat(Expiry.end(NOW, Duration.ofSeconds(Long.MAX_VALUE, 999_999_999))).isEqualTo(FARTHEST);
        assertThat(Expiry.end(NOW, Duration.ofDays(3_000_000))).isEqualTo(FARTHEST);
        assertThat(Expiry.end(NOW, Duration.ofMillis(1))).isEqualTo(NOW + 1);
    }

    @Test
    void timeToLive_isTheNextSecond_soThatNothingIsDeletedEarly() {
        assertThat(new Expiry(5000, Expiry.NEVER).timeToLiveAttribute()).isEqualTo(6);
        assertThat(new Expiry(5001, Expiry.NEVER).timeToLiveAttribute()).isEqualTo(6);
        assertThat(new Expiry(FARTHEST, Expiry.NEVER).timeToLiveAttribute()).isEqualTo(FARTHEST / 1000 + 1);
    }

    @Test
    void entryThatIsKept_isDeletedLater_butExpiresWhenItDoes() {
        Expiry expiry = new Expiry(NOW + 1, Expiry.NEVER).keptFor(Duration.ofMinutes(1));

        assertThat(expiry.isPast(NOW + 1)).isTrue();
        assertThat(expiry.timeToLiveAttribute()).isEqualTo(NOW / 1000 + 61);
        assertThat(expiry.keptUntil()).isGreaterThanOrEqualTo(NOW + 60_001);
        assertThat(Expiry.read(expiry.timeToLiveAttribute(), expiry.millisAttribute(), Expiry.NEVER)).isEqualTo(expiry);
    }

    @Test
    void entryThatIsKeptForNoTimeOrForEver_isAsAnyOther() {
        Expiry expiry = new Expiry(NOW, Expiry.NEVER);

        assertThat(expiry.keptUntil()).isEqualTo(NOW);
        assertThat(expiry.keptFor(Duration.ZERO)).isEqualTo(expiry);
        assertThat(Expiry.never().keptFor(Duration.ofMinutes(1))).isEqualTo(Expiry.never());
        assertThat(new Expiry(FARTHEST, Expiry.NEVER).keptFor(Duration.ofDays(1)).timeToLiveAttribute())
                .isEqualTo(FARTHEST / 1000 + 1);
    }

    @Test
    void moment_isWhatBothAttributesTell() {
        for (long at : new long[] { 0, 1, 999, 1000, -1, NOW, FARTHEST }) {
            Expiry expiry = new Expiry(at, Expiry.NEVER);

            assertThat(expiry.millisAttribute()).isBetween(0L, 999L);
            assertThat(Expiry.at(expiry.timeToLiveAttribute(), expiry.millisAttribute())).isEqualTo(at);
        }
    }
}
