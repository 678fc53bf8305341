package io.quarkiverse.dynamodbcache.runtime.internal.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.DataKey;
import io.quarkiverse.dynamodbcache.DataKeyProvider;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/** How long a provider of the application is waited for, while no worker is free: all may be waiting for just this. */
class ProvidedKeysTest {

    private static final DataKey KEY = DataKey.of("id", new byte[32]);

    private final Executor workers = Infrastructure.getDefaultExecutor();

    private record Provider(Uni<DataKey> answer) implements DataKeyProvider {

        @Override
        public Uni<DataKey> currentKey(String cache) {
            return answer;
        }

        @Override
        public Uni<@Nullable DataKey> key(String cache, String id) {
            return answer.map(key -> key);
        }
    }

    @BeforeEach
    void begin() {
        Infrastructure.setDefaultExecutor(task -> {
            // Nothing is ever begun.
        }, false);
    }

    @AfterEach
    void end() {
        // Else Mutiny ends the one that it had.
        Infrastructure.setDefaultExecutor(workers, false);
    }

    private static ProvidedKeys keys(Uni<DataKey> answer, Duration patience) {
        return new ProvidedKeys("books", new Provider(answer), patience);
    }

    @Test
    void providerThatDoesNotAnswer_isGivenUp() {
        CompletableFuture<Boolean> cancelled = new CompletableFuture<>();
        ProvidedKeys keys = keys(Uni.createFrom().<DataKey> nothing().onCancellation().invoke(() -> cancelled.complete(true)),
                Duration.ofMillis(20));

        assertThatThrownBy(() -> keys.current().await().atMost(Gate.BOUND)).isInstanceOf(CacheStoreException.class)
                .hasMessageContaining("did not answer within 20 ms (quarkus.cache.dynamodb.api-call-timeout)");
        assertThat(cancelled).succeedsWithin(Gate.BOUND);
    }

    @Test
    void providerThatAnswers_isNotGivenUp() {
        AtomicBoolean cancelled = new AtomicBoolean();
        ProvidedKeys keys = keys(Uni.createFrom().item(KEY).onCancellation().invoke(() -> cancelled.set(true)),
                Duration.ZERO);

        assertThat(keys.key("id").await().atMost(Gate.BOUND)).isEqualTo(KEY);
        assertThat(cancelled).isFalse();
    }
}
