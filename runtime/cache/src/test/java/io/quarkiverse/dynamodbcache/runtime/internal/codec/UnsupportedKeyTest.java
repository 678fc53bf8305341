package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.dynamodbcache.UnsupportedKeyTypeException;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.SampleTypes.Pojo;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.SampleTypes.Tree;
import io.quarkus.cache.CompositeCacheKey;
import io.quarkus.cache.DefaultCacheKey;
import io.quarkus.cache.runtime.AbstractCache;

class UnsupportedKeyTest {

    private final KeyCodec codec = KeyCodec.forCache(SampleKeys.CACHE, Set.of());

    @Test
    @SuppressWarnings("NullAway") // The codec is asked by code that knows no annotations.
    void nullKey_isRefusedAsQuarkusDoes() {
        assertThatThrownBy(() -> codec.encode(null)).isInstanceOf(NullPointerException.class)
                .hasMessage(AbstractCache.NULL_KEYS_NOT_SUPPORTED_MSG);
    }

    @ParameterizedTest
    @MethodSource("unsupported")
    void otherType_isRefused_wherever(Object key, Object offender) {
        assertThatThrownBy(() -> codec.encode(key)).isInstanceOf(UnsupportedKeyTypeException.class)
                .hasMessageContaining("'books'")
                .hasMessageContaining(offender.getClass().getName() + " ")
                .hasMessageContaining("CacheKeyGenerator");
    }

    @Test
    void listThatContainsItself_isRefused() {
        List<Object> cycle = new ArrayList<>();
        cycle.add(cycle);
        cycle.add(cycle);

        assertThatThrownBy(() -> codec.encode(cycle)).isInstanceOf(UnsupportedKeyTypeException.class)
                .hasMessageContaining("contains itself").hasMessageContaining("32 levels");
    }

    @Test
    void levels_areCountedTo32() {
        Object deepest = nested(32);
        String text = codec.encode(deepest);

        assertThat(codec.decode(text)).contains(deepest);
        assertThatThrownBy(() -> codec.encode(nested(33))).isInstanceOf(UnsupportedKeyTypeException.class);
    }

    static Stream<Arguments> unsupported() {
        Pojo pojo = new Pojo();
        Runnable lambda = () -> {
        };
        BigDecimal subclass = new BigDecimal("1") {
        };
        CompositeCacheKey composite = new CompositeCacheKey("a") {
        };
        DefaultCacheKey defaultKey = new DefaultCacheKey("a") {
        };
        return Stream.of(
                Arguments.of(pojo, pojo),
                Arguments.of(lambda, lambda),
                Arguments.of(subclass, subclass),
                Arguments.of(composite, composite),
                Arguments.of(defaultKey, defaultKey),
                Arguments.of(new Timestamp(0), new Timestamp(0)),
                Arguments.of(new ArrayDeque<>(), new ArrayDeque<>()),
                Arguments.of(new Object(), new Object()),
                Arguments.of(new CompositeCacheKey("a", List.of(Map.of("b", pojo))), pojo),
                Arguments.of(new Tree(Set.of(pojo), Optional.empty(), Map.of()), pojo),
                Arguments.of(new Object[] { new Object[] { Optional.of(pojo) } }, pojo));
    }

    private static Object nested(int levels) {
        Object key = "a";
        for (int i = 0; i < levels; i++) {
            key = List.of(key);
        }
        return key;
    }
}
