package io.quarkiverse.dynamodbcache.caches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** The control: without isolation the start lies to the first test, and the first to the second. */
@QuarkusTest
@TestProfile(SharedOnPurposeTest.OwnStart.class)
@TestMethodOrder(OrderAnnotation.class)
class SharedOnPurposeTest {

    /** No test has run since this start. */
    public static class OwnStart implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.test-data.isolation", "none");
        }
    }

    @Inject
    Prices prices;

    @Inject
    PriceSource source;

    @Test
    @Order(1)
    void first_findsWhatTheStartHasCached() {
        source.answersBy(product -> "of the first");

        assertThat(prices.of(WarmUp.PRODUCT)).isEqualTo("from the start");
        assertThat(prices.of("ink")).isEqualTo("of the first");
    }

    @Test
    @Order(2)
    void second_findsWhatTheFirstHasCached() {
        source.answersBy(product -> "of the second");

        assertThat(prices.of("ink")).isEqualTo("of the first");
    }
}
