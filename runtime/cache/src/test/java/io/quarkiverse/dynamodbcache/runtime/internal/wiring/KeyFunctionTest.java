package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.KeyFunction;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore;

/** A cache whose application gives keys a form of its own. */
class KeyFunctionTest {

    private static final String LONG = "k".repeat(2000);

    private final InMemoryItemStore store = new InMemoryItemStore();

    private static final class Reversible implements KeyFunction {

        @Override
        public Optional<String> encode(String cache, Object key) {
            return Optional.of("key " + key);
        }

        @Override
        public Optional<Object> decode(String cache, String text) {
            return Optional.of(text.substring("key ".length()));
        }
    }

    private DynamoDbCache cache(KeyFunction function) {
        CacheAssembly cache = TestCache.assembly().asking(function);
        CacheStack stack = cache.stack(store, InstantSource.system());
        return cache.cache(() -> stack);
    }

    @Test
    void longText_isHashedAsAny_andStillTold() {
        DynamoDbCache cache = cache(new Reversible());
        TestCache.answer(cache.put(LONG, "long"));
        TestCache.answer(cache.put(LONG + "k", "longer"));
        List<Object> shown = new ArrayList<>();

        assertThat(TestCache.answer(cache.<String> getIfPresent(LONG))).isEqualTo("long");

        TestCache.answer(cache.invalidateIf(key -> shown.add(key) && key.equals(LONG)));

        assertThat(shown).containsExactlyInAnyOrder(LONG, LONG + "k");
        assertThat(TestCache.answer(cache.containsKey(LONG))).isFalse();
        assertThat(TestCache.answer(cache.containsKey(LONG + "k"))).isTrue();
    }

    @Test
    void entriesWhoseKeysCannotBeTold_stay() {
        DynamoDbCache cache = cache((name, key) -> Optional.of("key " + key));
        TestCache.answer(cache.put("a", "value"));
        TestCache.answer(cache.invalidateIf(key -> true));

        assertThat(TestCache.answer(cache.containsKey("a"))).isTrue();
    }
}
