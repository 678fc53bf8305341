package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The classes that a stored key may name: those the build found in the application, and those met in keys since.
 * Stored data never makes us load a class.
 */
final class KnownTypes {

    private final Map<String, Class<?>> byName = new ConcurrentHashMap<>();
    private final Map<Class<?>, RecordShape> shapes = new ConcurrentHashMap<>();

    KnownTypes(Set<Class<?>> types) {
        types.forEach(this::learn);
    }

    /** The name by which {@link #named} gives the class back from now on. */
    String nameOf(Class<?> type) {
        learn(type);
        return type.getName();
    }

    Class<?> named(String name) {
        Class<?> type = byName.get(name);
        if (type == null) {
            throw new IllegalArgumentException("Not known as a key type: " + name);
        }
        return type;
    }

    RecordShape shapeOf(Class<?> record) {
        RecordShape shape = shapes.get(record);
        return shape != null ? shape : learnShape(record);
    }

    private RecordShape learnShape(Class<?> record) {
        learn(record);
        return shapes.computeIfAbsent(record, RecordShape::of);
    }

    private void learn(Class<?> type) {
        if (type.equals(byName.get(type.getName()))) {
            return;
        }
        byName.put(type.getName(), type);
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                learnPart(component.getGenericType());
            }
        }
    }

    private void learnPart(Type part) {
        if (part instanceof Class<?> type) {
            learnPart(type);
        } else if (part instanceof ParameterizedType type) {
            learnParts(type.getActualTypeArguments());
            learnPart(type.getRawType());
        } else if (part instanceof WildcardType type) {
            learnParts(type.getUpperBounds());
        } else if (part instanceof GenericArrayType type) {
            learnPart(type.getGenericComponentType());
        }
    }

    private void learnParts(Type... parts) {
        for (Type part : parts) {
            learnPart(part);
        }
    }

    private void learnPart(Class<?> type) {
        if (type.isArray()) {
            learnPart(type.getComponentType());
        } else if (type.isRecord() || type.isEnum()) {
            learn(type);
        }
    }
}
