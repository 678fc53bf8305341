package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.SampleTypes.Color;
import io.quarkus.cache.CompositeCacheKey;

class KeyEqualityTest {

    private final KeyCodec codec = KeyCodec.forCache(SampleKeys.CACHE, Set.of());

    @ParameterizedTest
    @MethodSource("equal")
    void equalKeys_haveTheSameText(Object left, Object right) {
        assertThat(codec.encode(left)).isEqualTo(codec.encode(right));
    }

    @ParameterizedTest
    @MethodSource("different")
    void differentKeys_haveDifferentTexts(Object left, Object right) {
        assertThat(codec.encode(left)).isNotEqualTo(codec.encode(right));
    }

    static Stream<Arguments> equal() {
        Map<Color, Integer> colors = Map.of(Color.RED, 1, Color.GREEN, 2);
        return Stream.of(
                Arguments.of(List.of("a", "b"), new CopyOnWriteArrayList<>(List.of("a", "b"))),
                Arguments.of(List.of("a", "b"), Arrays.asList("a", "b")),
                Arguments.of(Set.of("a", "b"), new TreeSet<>(Set.of("b", "a"))),
                Arguments.of(new LinkedHashSet<>(List.of(1, 2, 10)), new LinkedHashSet<>(List.of(10, 2, 1))),
                Arguments.of(Set.of(Color.RED, Color.GREEN), EnumSet.allOf(Color.class)),
                Arguments.of(colors, new EnumMap<>(colors)),
                Arguments.of(colors, new TreeMap<>(colors)),
                Arguments.of(colors.entrySet(), new HashMap<>(colors).entrySet()),
                Arguments.of(Map.entry("a", 1), new SimpleEntry<>("a", 1)),
                Arguments.of(new String[] { "a" }, new Object[] { "a" }),
                Arguments.of(new Object[] { new String[] { "a" } }, new Object[][] { { "a" } }),
                Arguments.of(List.of(new int[] { 1 }), List.of(new int[] { 1 })),
                Arguments.of(new CompositeCacheKey("a", 1), new CompositeCacheKey((Object[]) Arrays.asList("a", 1).toArray())),
                Arguments.of(Double.NaN, Double.longBitsToDouble(0x7ff8000000000001L)),
                Arguments.of(Float.NaN, Float.intBitsToFloat(0x7fc00001)),
                Arguments.of(URI.create("HTTP://Example.ORG/%c3%a4?%2f#%2f"), URI.create("http://example.org/%C3%A4?%2F#%2F")),
                Arguments.of(URI.create("http://h:/x"), URI.create("http://h/x")),
                Arguments.of(URI.create("http://h:080"), URI.create("http://h:80")),
                Arguments.of(URI.create("file:///x"), URI.create("file:/x")),
                Arguments.of(URI.create("MAILTO:%c3@x"), URI.create("mailto:%C3@x")));
    }

    static Stream<Arguments> different() {
        return Stream.of(
                Arguments.of(1L, 1),
                Arguments.of(1, "1"),
                Arguments.of("1", '1'),
                Arguments.of(1f, 1d),
                Arguments.of(0d, -0d),
                Arguments.of("#", "%23"),
                Arguments.of(new CompositeCacheKey("a", "b"), "a,b"),
                Arguments.of(new CompositeCacheKey("a", "b"), new CompositeCacheKey("a,b")),
                Arguments.of(new CompositeCacheKey("a", "b"), new CompositeCacheKey("a,s:b")),
                Arguments.of(new CompositeCacheKey("a", "b"), List.of("a", "b")),
                Arguments.of(new CompositeCacheKey("a", "b"), new String[] { "a", "b" }),
                Arguments.of(new CompositeCacheKey("a", "b"), new CompositeCacheKey("b", "a")),
                Arguments.of(List.of("a", "b"), new String[] { "a", "b" }),
                Arguments.of(new CompositeCacheKey((Object) null), new CompositeCacheKey("n")),
                Arguments.of(new CompositeCacheKey((Object) null), new CompositeCacheKey(null, null)),
                Arguments.of(Collections.singletonList(null), new ArrayList<>()),
                Arguments.of(new int[] { 1 }, new Integer[] { 1 }),
                Arguments.of(new int[] { 1 }, new long[] { 1 }),
                Arguments.of(URI.create("http://h/A"), URI.create("http://h/a")),
                Arguments.of(URI.create("http://a_B/"), URI.create("http://a_b/")),
                Arguments.of(Set.of(Map.entry("a", "b")), Map.of("a", "b")));
    }
}
