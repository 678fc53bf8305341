package io.quarkiverse.dynamodbcache.deployment.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkus.cache.CacheName;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

/** Entries that live as long as the call says, as later versions of the Quarkus cache let it. */
class OwnLifetimeTest {

    private static final Duration ONE_MINUTE = Duration.ofMinutes(1);

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = ContractApplication.with(MovedClock.class);

    private final AtomicInteger loads = new AtomicInteger();

    @Inject
    MovedClock clock;

    @CacheName("lifetimes")
    DynamoDbCache cache;

    @Test
    void get_livesAsLongAsTheCallSays() {
        assertLives(ONE_MINUTE, () -> cache.get("a", key -> loads.incrementAndGet(), ONE_MINUTE));
    }

    @Test
    void getAsync_livesAsLongAsTheCallSays() {
        assertLives(ONE_MINUTE,
                () -> cache.getAsync("b", key -> Uni.createFrom().item(loads::incrementAndGet), ONE_MINUTE));
    }

    @Test
    void withoutALifetime_theConfiguredOneHolds() {
        assertLives(Duration.ofMinutes(10), () -> cache.get("c", key -> loads.incrementAndGet(), (Duration) null));
        assertLives(Duration.ofMinutes(10), () -> cache.get("d", key -> loads.incrementAndGet()));
        assertLives(Duration.ofMinutes(10),
                () -> cache.getAsync("e", key -> Uni.createFrom().item(loads::incrementAndGet), (Duration) null));
    }

    @Test
    void lifetimeOfZero_isNotStored() {
        String loaded = cache.get("f", key -> "loaded", Duration.ZERO).await().atMost(ContractApplication.LIMIT);

        assertThat(loaded).isEqualTo("loaded");
        assertThat(cache.containsKey("f").await().atMost(ContractApplication.LIMIT)).isFalse();
    }

    @Test
    void put_livesAsLongAsTheCallSays() {
        cache.put("g", "value", ONE_MINUTE).await().atMost(ContractApplication.LIMIT);
        clock.move(ONE_MINUTE.minusMillis(1));
        assertThat(value("g")).isEqualTo("value");
        clock.move(Duration.ofMillis(1));

        assertThat(value("g")).isNull();
    }

    private void assertLives(Duration lifetime, Supplier<Uni<Integer>> get) {
        int before = loads.get();
        assertThat(get.get().await().atMost(ContractApplication.LIMIT)).isEqualTo(before + 1);
        clock.move(lifetime.minusMillis(1));
        assertThat(get.get().await().atMost(ContractApplication.LIMIT)).isEqualTo(before + 1);
        clock.move(Duration.ofMillis(1));

        assertThat(get.get().await().atMost(ContractApplication.LIMIT)).isEqualTo(before + 2);
    }

    private @Nullable String value(String key) {
        return cache.<String> getIfPresent(key).await().atMost(ContractApplication.LIMIT);
    }

    /** Stands still until it is moved. */
    @ApplicationScoped
    static class MovedClock implements InstantSource {

        private volatile Instant now = Instant.parse("2030-01-01T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        void move(Duration by) {
            now = now.plus(by);
        }
    }
}
