package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import static io.quarkiverse.dynamodbcache.runtime.internal.wiring.TestCache.answer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.dynamodbcache.KeyFunction;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore.Operation;

class WarmUpTest {

    record Book(String title) {
    }

    private final InMemoryItemStore store = new InMemoryItemStore();
    private final AtomicInteger mappers = new AtomicInteger();

    private WarmUp warmUp(Class<?> valueType) {
        CacheAssembly cache = TestCache.assembly(() -> {
            mappers.incrementAndGet();
            return new ObjectMapper();
        }, valueType);
        return cache.warmUp(new Lazy<>(() -> cache.stack(store, InstantSource.system())));
    }

    @Test
    void preparing_sendsNothing() {
        warmUp(Book.class).prepare();

        assertThat(store.calls()).isEmpty();
    }

    @Test
    void cacheOfClasses_asksForTheObjectMapper() {
        warmUp(Book.class).prepare();

        assertThat(mappers).hasValue(1);
    }

    @Test
    void functionOfTheApplication_isNotAskedAboutAKeyThatIsNone() {
        KeyFunction function = (name, key) -> {
            throw new AssertionError("asked about '" + key + "'");
        };
        CacheAssembly cache = TestCache.assembly(String.class).asking(function);

        cache.warmUp(new Lazy<>(() -> cache.stack(store, InstantSource.system()))).prepare();
    }

    @Test
    void cacheOfSimpleValues_needsNoObjectMapper() {
        warmUp(String.class).prepare();

        assertThat(mappers).hasValue(0);
    }

    @Test
    void getting_readsOnceAndBeginsTheGeneration_butStoresNothing() {
        warmUp(String.class).get();

        assertThat(store.calls()).isEqualTo(Map.of(Operation.READ, 1, Operation.GENERATION, 1, Operation.ADVANCE, 1));
        assertThat(answer(store.scan(TestCache.SPACE).collect().asList())).isEmpty();
    }
}
