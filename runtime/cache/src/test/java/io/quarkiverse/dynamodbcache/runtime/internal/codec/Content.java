package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.quarkus.cache.CompositeCacheKey;

/** What a key is made of, so that keys with arrays in them can be compared by the equals of the JDK. */
record Content(Object kind, Object value) {

    static Content of(Object key) {
        if (key instanceof Record) {
            return new Content(key.getClass(), ofAll(RecordShape.of(key.getClass()).parts(key)));
        }
        if (key instanceof CompositeCacheKey composite) {
            return new Content("composite", elements(composite.getKeyElements()));
        }
        if (key instanceof List<?> list) {
            return new Content("list", ofAll(list));
        }
        if (key instanceof Set<?> set) {
            return new Content("set", new HashSet<>(ofAll(set)));
        }
        if (key instanceof Map<?, ?> map) {
            Map<Content, Content> contents = new HashMap<>();
            map.forEach((name, value) -> contents.put(of(name), of(value)));
            return new Content("map", contents);
        }
        if (key instanceof Map.Entry<?, ?> entry) {
            return new Content(of(entry.getKey()), of(entry.getValue()));
        }
        if (key instanceof Optional<?> optional) {
            return new Content("optional", optional.map(Content::of));
        }
        if (key != null && key.getClass().isArray()) {
            boolean primitive = key.getClass().getComponentType().isPrimitive();
            return new Content(primitive ? key.getClass() : "array", elements(key));
        }
        return new Content("leaf", Optional.ofNullable(key));
    }

    private static List<Content> elements(Object array) {
        List<Content> contents = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            contents.add(of(Array.get(array, i)));
        }
        return contents;
    }

    private static List<Content> ofAll(Iterable<?> keys) {
        List<Content> contents = new ArrayList<>();
        for (Object key : keys) {
            contents.add(of(key));
        }
        return contents;
    }
}
