package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import static io.quarkiverse.dynamodbcache.runtime.internal.codec.Group.Order.GIVEN;
import static io.quarkiverse.dynamodbcache.runtime.internal.codec.Group.Order.OF_TEXTS;

import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.quarkus.cache.CompositeCacheKey;

/** All groups. A map is written as its entries; arrays of objects are equal whatever the type of their elements. */
@SuppressWarnings("rawtypes") // A key tells nothing of its type arguments.
final class GroupTypes {

    static final List<Group<?>> ALL = List.of(
            new Group<>('c', CompositeCacheKey.class, GIVEN, key -> Arrays.asList(key.getKeyElements()),
                    parts -> new CompositeCacheKey(parts.toArray())),
            new Group<>('a', Object[].class, GIVEN, Arrays::asList, List::toArray),
            new Group<>('l', List.class, GIVEN, GroupTypes::elements, ArrayList::new),
            new Group<>('s', Set.class, OF_TEXTS, GroupTypes::elements, LinkedHashSet::new),
            new Group<>('m', Map.class, OF_TEXTS, GroupTypes::entries, GroupTypes::map),
            new Group<>('p', Map.Entry.class, GIVEN, entry -> Arrays.asList(entry.getKey(), entry.getValue()),
                    parts -> new SimpleImmutableEntry<>(parts.get(0), parts.get(1))),
            new Group<>('o', Optional.class, GIVEN, GroupTypes::content,
                    parts -> parts.isEmpty() ? Optional.empty() : Optional.ofNullable(parts.get(0))));

    private GroupTypes() {
    }

    static @Nullable Group<?> forKey(Object key) {
        for (Group<?> group : ALL) {
            if (group.holds(key)) {
                return group;
            }
        }
        return null;
    }

    static @Nullable Group<?> forTag(char tag) {
        for (Group<?> group : ALL) {
            if (group.tag() == tag) {
                return group;
            }
        }
        return null;
    }

    private static Iterable<?> elements(Iterable<?> elements) {
        return elements;
    }

    private static Iterable<?> entries(Map<?, ?> map) {
        return map.entrySet();
    }

    private static Iterable<?> content(Optional<?> optional) {
        return optional.isPresent() ? List.of(optional.get()) : List.of();
    }

    private static Map map(List<@Nullable Object> parts) {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (Object part : parts) {
            Map.Entry<?, ?> entry = (Map.Entry<?, ?>) part;
            map.put(entry.getKey(), entry.getValue());
        }
        return map;
    }
}
