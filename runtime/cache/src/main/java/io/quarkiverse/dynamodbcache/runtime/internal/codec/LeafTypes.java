package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** All leaves, by class and by tag. */
final class LeafTypes {

    private static final Map<Character, Leaf<?>> BY_TAG = byTag();
    private static final Map<Class<?>, Leaf<?>> BY_CLASS = byClass();

    private LeafTypes() {
    }

    /** The leaf of exactly this class, null if there is none: a subclass may mean something else by equal. */
    static @Nullable Leaf<?> forClass(Class<?> type) {
        return BY_CLASS.get(type);
    }

    static @Nullable Leaf<?> forTag(char tag) {
        return BY_TAG.get(tag);
    }

    static Set<Class<?>> classes() {
        return BY_CLASS.keySet();
    }

    private static Map<Character, Leaf<?>> byTag() {
        List<Leaf<?>> leaves = new ArrayList<>();
        leaves.addAll(CommonLeaves.ALL);
        leaves.addAll(TimeLeaves.ALL);
        leaves.addAll(ArrayLeaves.ALL);
        Map<Character, Leaf<?>> byTag = new HashMap<>();
        for (Leaf<?> leaf : leaves) {
            if (byTag.put(leaf.tag(), leaf) != null) {
                throw new IllegalStateException("Two leaf types have the tag " + leaf.tag());
            }
        }
        return Map.copyOf(byTag);
    }

    private static Map<Class<?>, Leaf<?>> byClass() {
        Map<Class<?>, Leaf<?>> byClass = new HashMap<>();
        for (Leaf<?> leaf : BY_TAG.values()) {
            byClass.put(leaf.type(), leaf);
        }
        Leaf<?> zone = TimeLeaves.ZONE;
        byClass.put(ZoneOffset.class, zone);
        // The other class of zones is not public.
        byClass.put(ZoneId.of("UTC").getClass(), zone);
        for (Leaf<?> wrapper : CommonLeaves.PRIMITIVE) {
            byClass.put(ArrayLeaves.primitiveOf(wrapper.type()), wrapper);
        }
        return Map.copyOf(byClass);
    }
}
