package io.quarkiverse.dynamodbcache.runtime.internal.reaper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.SweptPart;
import io.smallrye.mutiny.Uni;

class SuspectsTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Waits waits = new Waits(pause -> Uni.createFrom().voidItem());
    private final Suspects suspects = new Suspects(waits);

    private static SweptPart part(int write) {
        return new SweptPart(new ItemKey("books#s:1", "p#" + write + "#000"), "" + write);
    }

    private void passAfterAnHour() {
        waits.pause(HOUR).await().atMost(HOUR);
        suspects.beginPass();
    }

    @Test
    void age_isCountedFromTheFirstTime() {
        assertThat(suspects.age(part(1))).isZero();
        passAfterAnHour();
        assertThat(suspects.age(part(1))).isEqualTo(HOUR);
        passAfterAnHour();
        assertThat(suspects.age(part(1))).isEqualTo(HOUR.multipliedBy(2));
    }

    @Test
    void whatIsNotMetInAPass_isForgotten() {
        suspects.age(part(1));
        passAfterAnHour();
        passAfterAnHour();

        assertThat(suspects.age(part(1))).isZero();
    }

    @Test
    void noMoreAreRememberedThanMay_andOthersWhenThereIsRoomAgain() {
        for (int i = 0; i < Suspects.MOST + 1; i++) {
            suspects.age(part(i));
        }
        passAfterAnHour();

        assertThat(suspects.age(part(Suspects.MOST - 1))).isEqualTo(HOUR);
        assertThat(suspects.age(part(Suspects.MOST))).isZero();

        passAfterAnHour();
        assertThat(suspects.age(part(Suspects.MOST))).isEqualTo(HOUR);
    }
}
