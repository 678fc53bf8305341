package io.quarkiverse.dynamodbcache.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.cache.CacheManager;
import io.quarkus.cache.CachedResults;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;

/** A bean whose results are cached where it is injected, without an annotation of its own. */
@QuarkusTest
class CachedResultsTest {

    @Inject
    @CachedResults(exclude = "live.*")
    Shop cached;

    @Inject
    Shop uncached;

    @Inject
    CacheManager manager;

    @Test
    void results_areReadBackAsTheirTypes() {
        Product product = new Product("apple", 1);
        List<Price> prices = cached.prices(product);
        Price price = cached.price("apple").await().atMost(Callers.LIMIT);

        assertThat(cached.prices(product)).isEqualTo(prices).first().isInstanceOf(Price.class);
        assertThat(cached.price("apple").await().atMost(Callers.LIMIT)).isEqualTo(price);
    }

    @Test
    void excludedMethod_isNotCached() {
        assertThat(cached.livePrice("apple")).isNotEqualTo(cached.livePrice("apple"));
    }

    @Test
    void theBeanItself_isNotCached() {
        assertThat(uncached.prices(new Product("pear", 1))).isNotEqualTo(uncached.prices(new Product("pear", 1)));
    }

    @Test
    void eachMethod_hasACacheOfItsOwn() {
        String shop = Shop.class.getName();

        assertThat(manager.getCacheNames()).contains(shop + "#price(java.lang.String)",
                shop + "#prices(%s)".formatted(Product.class.getName()));
    }

    record Price(String product, int amount) {
    }

    record Product(String name, int size) {
    }

    @ApplicationScoped
    static class Shop {

        private final AtomicInteger calls = new AtomicInteger();

        List<Price> prices(Product product) {
            return List.of(new Price(product.name(), calls.incrementAndGet()));
        }

        Uni<Price> price(String product) {
            return Uni.createFrom().item(() -> new Price(product, calls.incrementAndGet()));
        }

        Price livePrice(String product) {
            return new Price(product, calls.incrementAndGet());
        }
    }
}
