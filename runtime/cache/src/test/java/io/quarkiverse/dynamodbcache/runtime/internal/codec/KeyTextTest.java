package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.SampleTypes.Color;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.SampleTypes.Isbn;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.SampleTypes.Operation;
import io.quarkus.cache.CompositeCacheKey;
import io.quarkus.cache.DefaultCacheKey;

/** The texts are in tables of users: a change here loses all their entries. */
class KeyTextTest {

    private static final String SAMPLES = SampleTypes.class.getName();

    private final KeyCodec codec = KeyCodec.forCache(SampleKeys.CACHE, Set.of());

    @ParameterizedTest
    @MethodSource("texts")
    void key_hasThisText(Object key, String text) {
        assertThat(codec.encode(key)).isEqualTo(text);
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("abc", "s:abc"),
                Arguments.of("", "s:"),
                Arguments.of("ä: 100% #1, (x)\n\uD83D\uDE00\uD83D", "s:ä: 100%25 %231%2C %28x%29%0A\uD83D\uDE00%uD83D"),
                Arguments.of("%23", "s:%2523"),
                Arguments.of('1', "c:1"),
                Arguments.of(1, "i:1"),
                Arguments.of(1L, "l:1"),
                Arguments.of(1d, "d:1"),
                Arguments.of(0.1f, "f:0.1"),
                Arguments.of(new BigDecimal("1.00"), "G:1.00"),
                Arguments.of(new UUID(1, 2), "u:00000000-0000-0001-0000-000000000002"),
                Arguments.of(LocalDate.EPOCH, "j:1970-01-01"),
                Arguments.of(new byte[] { -1, -1 }, "Y:__8"),
                Arguments.of(new int[] { 1, 2 }, "I:1 2"),
                Arguments.of(new String[] { "a" }, "a(s:a)"),
                Arguments.of(Color.RED, "e:" + SAMPLES + "$Color.RED"),
                Arguments.of(Operation.PLUS, "e:" + SAMPLES + "$Operation.PLUS"),
                Arguments.of(new Isbn("9,7"), "r(" + SAMPLES + "$Isbn,s:9%2C7)"),
                Arguments.of(String.class, "K:java.lang.String"),
                Arguments.of(new CompositeCacheKey("a", 5, null), "c(s:a,i:5,n)"),
                Arguments.of(Arrays.asList("b", null, "a"), "l(s:b,n,s:a)"),
                Arguments.of(Set.of("b", 1, "a"), "s(i:1,s:a,s:b)"),
                Arguments.of(Map.of("b", 1, "a", 2), "m(p(s:a,i:2),p(s:b,i:1))"),
                Arguments.of(Optional.empty(), "o()"),
                Arguments.of(new DefaultCacheKey(SampleKeys.CACHE), "*"),
                Arguments.of(new DefaultCacheKey("other"), "*:other"));
    }
}
