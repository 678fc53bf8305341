package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.TreeSet;

import io.quarkus.cache.DefaultCacheKey;

/**
 * What the build can know of the types a {@link KeyCodec} takes, by name. Enums, records and arrays come on top: they are
 * keys whatever their name, as long as what they hold is.
 */
public final class KeyTypes {

    private KeyTypes() {
    }

    /** The classes, and primitives, whose instances are keys. A subclass of one is none, unless it is named here too. */
    public static Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Class<?> type : LeafTypes.classes()) {
            if (Modifier.isPublic(type.getModifiers()) && !type.isArray()) {
                names.add(type.getName());
            }
        }
        for (Group<?> group : GroupTypes.ALL) {
            if (!group.type().isInterface() && !group.type().isArray()) {
                names.add(group.type().getName());
            }
        }
        names.add(Class.class.getName());
        names.add(DefaultCacheKey.class.getName());
        return names;
    }

    /** The interfaces that make every class that implements one a key, as long as the elements are. */
    public static Set<String> interfaceNames() {
        Set<String> names = new TreeSet<>();
        for (Group<?> group : GroupTypes.ALL) {
            if (group.type().isInterface()) {
                names.add(group.type().getName());
            }
        }
        return names;
    }
}
