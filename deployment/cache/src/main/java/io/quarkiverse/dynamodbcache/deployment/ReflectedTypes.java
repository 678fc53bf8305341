package io.quarkiverse.dynamodbcache.deployment;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.List;
import java.util.stream.Stream;

/** The classes that a type with generics is made of. */
final class ReflectedTypes {

    private ReflectedTypes() {
    }

    static List<Class<?>> classesOf(Type type) {
        return classes(type).toList();
    }

    private static Stream<Class<?>> classes(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Stream.concat(Stream.of(generic.getRawType()), Stream.of(generic.getActualTypeArguments()))
                    .flatMap(ReflectedTypes::classes);
        }
        if (type instanceof GenericArrayType array) {
            return classes(array.getGenericComponentType());
        }
        if (type instanceof WildcardType wildcard) {
            return Stream.of(wildcard.getUpperBounds()).flatMap(ReflectedTypes::classes);
        }
        Class<?> loaded = (Class<?>) type;
        return loaded.isArray() ? classes(loaded.getComponentType())
                : loaded.isPrimitive() ? Stream.empty() : Stream.of(loaded);
    }
}
