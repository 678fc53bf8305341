package io.quarkiverse.dynamodbcache.caches;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.testing.CacheProbe;

/** Tests of which any would fail after any other, of this class or another, if they shared the cache. */
abstract class EachTestItsOwn {

    final String price = "of test " + UUID.randomUUID();

    @Inject
    Prices prices;

    @Inject
    PriceSource source;

    @Inject
    CacheProbe caches;

    @BeforeEach
    void sourceSaysWhatOnlyThisTestSays() {
        source.answersBy(product -> price);
    }

    @Test
    void inProcess() {
        assertThat(prices.of(WarmUp.PRODUCT)).isEqualTo(price);
        assertThat(prices.of(WarmUp.PRODUCT)).isEqualTo(price);
        caches.probe(Prices.CACHE).assertLoadedOnce(WarmUp.PRODUCT);
    }

    @Test
    void overHttp() {
        when().get("/prices/pen").then().statusCode(200).body(equalTo(price));
        when().get("/prices/pen").then().statusCode(200).body(equalTo(price));
        caches.probe(Prices.CACHE).assertLoadedOnce(WarmUp.PRODUCT);
    }
}
