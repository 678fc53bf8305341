package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.SampleTypes.Isbn;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.SampleTypes.Tree;
import io.quarkus.cache.CompositeCacheKey;

/** Keys of all types and nestings, small enough that many of them are equal, though built in different ways. */
final class RandomKeys {

    private static final String LETTERS = "aab#%,()23:nu*\u0000\u0085\u2028\uD83D\uDE00ä ";
    private static final List<Object> LEAVES = SampleKeys.leaves();
    private static final List<Object> ARRAYS = SampleKeys.arrays();

    private final Random random;

    RandomKeys(Random random) {
        this.random = random;
    }

    Object next() {
        return key(random.nextInt(4));
    }

    private Object key(int levels) {
        if (levels == 0) {
            return random.nextInt(3) == 0 ? oneOf(LEAVES) : scalar();
        }
        return switch (random.nextInt(10)) {
            case 0 -> new CompositeCacheKey(nonEmpty(parts(levels)).toArray());
            case 1 -> parts(levels).toArray();
            case 2 -> random.nextBoolean() ? parts(levels) : Arrays.asList(parts(levels).toArray());
            case 3 -> set(parts(levels));
            case 4 -> map(levels);
            case 5 -> new SimpleEntry<>(part(levels), part(levels));
            case 6 -> Optional.ofNullable(part(levels));
            case 7 -> new Isbn(random.nextInt(4) == 0 ? null : text());
            case 8 -> new Tree(part(levels), Optional.empty(), Map.of());
            default -> strings();
        };
    }

    private Object scalar() {
        return switch (random.nextInt(12)) {
            case 0, 5 -> random.nextInt(3);
            case 1, 6 -> (long) random.nextInt(3);
            case 2, 7 -> LETTERS.charAt(random.nextInt(LETTERS.length()));
            case 3 -> Double.longBitsToDouble(random.nextLong());
            case 4 -> Float.intBitsToFloat(random.nextInt());
            default -> text();
        };
    }

    private @Nullable Object part(int levels) {
        return switch (random.nextInt(12)) {
            case 0 -> null;
            case 1 -> oneOf(ARRAYS);
            default -> key(levels - 1);
        };
    }

    private List<Object> parts(int levels) {
        List<Object> parts = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            parts.add(part(levels));
        }
        return parts;
    }

    private List<Object> nonEmpty(List<Object> parts) {
        if (parts.isEmpty()) {
            parts.add(null);
        }
        return parts;
    }

    private Set<Object> set(List<Object> parts) {
        Collections.shuffle(parts, random);
        return random.nextBoolean() ? new HashSet<>(parts) : new LinkedHashSet<>(parts);
    }

    private Map<Object, Object> map(int levels) {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            map.put(scalar(), part(levels));
        }
        return map;
    }

    private Object strings() {
        String[] strings = new String[random.nextInt(3)];
        for (int i = 0; i < strings.length; i++) {
            strings[i] = text();
        }
        return strings;
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private Object oneOf(List<Object> keys) {
        return keys.get(random.nextInt(keys.size()));
    }
}
