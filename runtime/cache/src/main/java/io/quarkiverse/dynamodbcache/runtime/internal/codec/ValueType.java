package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import java.lang.invoke.MethodType;
import java.lang.reflect.Type;
import java.util.Comparator;

import com.fasterxml.jackson.databind.type.TypeFactory;

/** A type that values of a cache may have. */
record ValueType(Type type, Class<?> raw) {

    /** A value is stored as the narrowest type that it is an instance of. */
    static final Comparator<ValueType> SPECIFIC_FIRST = Comparator.<ValueType> comparingInt(type -> -depth(type.raw))
            .thenComparing(type -> type.type.getTypeName());

    ValueType(Type type) {
        this(type, boxed(TypeFactory.rawClass(type)));
    }

    boolean accepts(Class<?> value) {
        return raw.isAssignableFrom(value);
    }

    /** @return false for {@code Object}, which every value is and none can be read back as */
    boolean isKnown() {
        return raw != Object.class;
    }

    private static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    private static int depth(Class<?> type) {
        // The longest way up, so that a type is always deeper than each type above it.
        Class<?> superclass = type.getSuperclass();
        int deepest = superclass == null ? 0 : depth(superclass);
        for (Class<?> above : type.getInterfaces()) {
            deepest = Math.max(deepest, depth(above));
        }
        return deepest + 1;
    }

    @Override
    public String toString() {
        return type.getTypeName();
    }
}
