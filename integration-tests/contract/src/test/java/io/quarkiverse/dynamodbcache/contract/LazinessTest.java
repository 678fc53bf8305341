package io.quarkiverse.dynamodbcache.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkus.cache.CacheName;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;

/** Nothing happens before subscription, and it happens again with each. */
@QuarkusTest
class LazinessTest {

    private final AtomicInteger loads = new AtomicInteger();

    @CacheName("lazy")
    DynamoDbCache cache;

    @BeforeEach
    void oneEntry() {
        done(cache.invalidateAll());
        done(cache.put("present", "old"));
    }

    @Test
    void get_isLazyAndRepeatable() {
        assertLazyLoad(cache.get("absent", key -> loads.incrementAndGet()));
    }

    @Test
    void getAsync_isLazyAndRepeatable() {
        assertLazyLoad(cache.getAsync("absent", key -> Uni.createFrom().item(loads::incrementAndGet)));
    }

    @Test
    void getWithALifetime_isLazyAndRepeatable() {
        assertLazyLoad(cache.get("absent", key -> loads.incrementAndGet(), Duration.ofMinutes(1)));
        assertLazyLoad(cache.getAsync("absent", key -> Uni.createFrom().item(loads::incrementAndGet), Duration.ofMinutes(1)));
    }

    @Test
    void getIfPresent_isLazyAndRepeatable() {
        Uni<String> get = cache.getIfPresent("present");
        done(cache.put("present", "new"));
        assertThat(done(get)).isEqualTo("new");
        done(cache.invalidate("present"));

        assertThat(done(get)).isNull();
    }

    @Test
    void invalidate_isLazyAndRepeatable() {
        assertLazyRemoval(cache.invalidate("present"));
    }

    @Test
    void invalidateAll_isLazyAndRepeatable() {
        assertLazyRemoval(cache.invalidateAll());
    }

    @Test
    void invalidateIf_isLazyAndRepeatable() {
        assertLazyRemoval(cache.invalidateIf("present"::equals));
    }

    @Test
    void put_isLazyAndRepeatable() {
        Uni<Void> put = cache.put("absent", "value");
        assertThat(isPresent("absent")).isFalse();
        done(put);
        assertThat(isPresent("absent")).isTrue();
        done(cache.invalidate("absent"));
        done(put);

        assertThat(isPresent("absent")).isTrue();
    }

    @Test
    void putIfAbsent_isLazyAndRepeatable() {
        Uni<Boolean> put = cache.putIfAbsent("absent", "value");
        assertThat(isPresent("absent")).isFalse();

        assertThat(done(put)).isTrue();
        assertThat(done(put)).isFalse();
    }

    private void assertLazyLoad(Uni<Integer> get) {
        loads.set(0);
        done(cache.invalidate("absent"));
        assertThat(isPresent("absent")).isFalse();
        assertThat(loads).hasValue(0);

        assertThat(done(get)).isEqualTo(1);
        assertThat(done(get)).isEqualTo(1);
        done(cache.invalidate("absent"));
        assertThat(done(get)).isEqualTo(2);
    }

    private void assertLazyRemoval(Uni<Void> removal) {
        assertThat(isPresent("present")).isTrue();
        done(removal);
        assertThat(isPresent("present")).isFalse();
        done(cache.put("present", "again"));
        done(removal);

        assertThat(isPresent("present")).isFalse();
    }

    private boolean isPresent(String key) {
        return done(cache.containsKey(key));
    }

    private static <T> T done(Uni<T> operation) {
        return operation.await().atMost(Callers.LIMIT);
    }
}
