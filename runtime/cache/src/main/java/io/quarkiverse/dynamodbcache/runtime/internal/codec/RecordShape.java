package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** How records of one class are taken apart, and put together again. */
record RecordShape(Class<?> type, String escapedName, List<Method> accessors) {

    static RecordShape of(Class<?> type) {
        List<Method> accessors = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            accessors.add(accessor);
        }
        return new RecordShape(type, Escaped.of(type.getName()), List.copyOf(accessors));
    }

    List<@Nullable Object> parts(Object record) {
        List<@Nullable Object> parts = new ArrayList<>(accessors.size());
        for (Method accessor : accessors) {
            try {
                parts.add(accessor.invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("A component of a key cannot be read: " + accessor, e);
            }
        }
        return parts;
    }

    /** @throws IllegalArgumentException if the class has no such components (any more), or refuses these */
    Object whole(List<@Nullable Object> parts) {
        Class<?>[] types = accessors.stream().map(Method::getReturnType).toArray(Class<?>[]::new);
        Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            arguments[i] = fit(parts.get(i), types[i]);
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("No " + type.getName() + " can be made of these components", e);
        }
    }

    // Arrays do not remember the type of their elements, but the component does.
    private static @Nullable Object fit(@Nullable Object part, Class<?> type) {
        if (!(part instanceof Object[] parts) || !type.isArray()) {
            return part;
        }
        Object fitting = Array.newInstance(type.getComponentType(), parts.length);
        for (int i = 0; i < parts.length; i++) {
            Array.set(fitting, i, fit(parts[i], type.getComponentType()));
        }
        return fitting;
    }
}
