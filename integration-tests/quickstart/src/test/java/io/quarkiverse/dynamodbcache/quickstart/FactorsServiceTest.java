package io.quarkiverse.dynamodbcache.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.testing.CacheProbe;
import io.quarkiverse.dynamodbcache.testing.FakeCache;
import io.quarkiverse.dynamodbcache.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;

/** The service layer, on a fake of its cache: what one cannot see from outside. */
@QuarkusTest
@FakeCache
class FactorsServiceTest {

    private static final Factorable NUMBER = Factorable.parse("91");

    @Inject
    FactorsService service;

    @Inject
    CacheProbe caches;

    @Inject
    TestClock clock;

    @Test
    void sameNumber_isFactoredOnce() {
        Factors first = service.factor(NUMBER);

        assertThat(service.factor(NUMBER)).isEqualTo(first);
        caches.probe(FactorsService.CACHE).assertLoadedOnce(NUMBER);
    }

    @Test
    void afterAnHour_itIsFactoredAgain() {
        service.factor(NUMBER);
        clock.advance(Duration.ofMinutes(61));
        service.factor(NUMBER);

        caches.probe(FactorsService.CACHE).assertLoaded(NUMBER, 2);
    }

    @Test
    void tableThatIsDown_makesItSlower_notBroken() {
        caches.probe(FactorsService.CACHE).faults().down();

        assertThat(service.factor(NUMBER).factors()).hasSize(2);
        assertThat(service.factor(NUMBER).factors()).hasSize(2);
        caches.probe(FactorsService.CACHE).assertLoaded(NUMBER, 2);
    }
}
