package io.quarkiverse.dynamodbcache.runtime.internal.encryption;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.DataKey;
import io.quarkiverse.dynamodbcache.DataKeyProvider;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.quarkus.arc.ClientProxy;
import io.smallrye.mutiny.Uni;

/**
 * The data keys that the application gives.
 *
 * @param patience how long an answer may take
 */
record ProvidedKeys(String cache, DataKeyProvider provider, Duration patience) implements Keyring {

    @Override
    public Uni<DataKey> current() {
        return PlainUni.map(asked(() -> provider.currentKey(cache)), key -> {
            if (key == null) {
                throw failed("it gave null for the current one.", null);
            }
            return key;
        });
    }

    @Override
    public Uni<@Nullable DataKey> key(String id) {
        return PlainUni.map(asked(() -> provider.key(cache, id)), key -> {
            if (key != null && !key.id().equals(id)) {
                throw failed("asked for '%s', it gave '%s'.".formatted(id, key.id()), null);
            }
            return key;
        });
    }

    private <T extends @Nullable Object> Uni<T> asked(Supplier<@Nullable Uni<T>> question) {
        Uni<T> answer = PlainUni
                .deferred(() -> Objects.requireNonNull(question.get(), "it gave null, where a Uni is expected"));
        return PlainUni.within(patience,
                PlainUni.failing(answer, Throwable.class, failure -> failed(String.valueOf(failure.getMessage()), failure)),
                () -> failed("it did not answer within %s ms (quarkus.cache.dynamodb.api-call-timeout)."
                        .formatted(patience.toMillis()), null));
    }

    private CacheStoreException failed(String why, @Nullable Throwable cause) {
        return new CacheStoreException("Cache '%s': the data key could not be had from %s: %s".formatted(cache,
                ClientProxy.unwrap(provider).getClass().getName(), why), cause);
    }
}
