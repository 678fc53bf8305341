package io.quarkiverse.dynamodbcache.deployment;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.KeyTypes;

/**
 * Whether values of a type are keys.
 *
 * @param met collects the records and enums that the type is made of
 */
record KeyTypeCheck(Set<Class<?>> met) {

    private static final Set<String> LEAVES = KeyTypes.names();
    private static final Set<String> COLLECTIONS = KeyTypes.interfaceNames();

    /**
     * The name of what is not a key, within the type or the type itself; empty if all is well, or not known before run time.
     */
    Optional<String> unstablePartOf(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Stream.concat(Stream.of(generic.getRawType()), heldArguments(generic))
                    .flatMap(part -> unstablePartOf(part).stream()).findFirst();
        }
        if (type instanceof GenericArrayType array) {
            return unstablePartOf(array.getGenericComponentType());
        }
        return type instanceof Class<?> loaded ? unstablePartOf(loaded) : Optional.empty();
    }

    /** An {@code Id<Customer>} may hold no customer: then the argument is for the compiler, and no part of the key. */
    private static Stream<Type> heldArguments(ParameterizedType generic) {
        Class<?> raw = (Class<?>) generic.getRawType();
        Type[] arguments = generic.getActualTypeArguments();
        if (raw.isRecord()) {
            return IntStream.range(0, arguments.length).filter(i -> isPartOf(raw, raw.getTypeParameters()[i]))
                    .mapToObj(i -> arguments[i]);
        }
        return holdsAll(raw) ? Stream.of(arguments) : Stream.empty();
    }

    private static boolean isPartOf(Class<?> type, TypeVariable<?> parameter) {
        return Stream.of(type.getRecordComponents()).anyMatch(component -> mentions(component.getGenericType(), parameter));
    }

    private static boolean mentions(Type type, TypeVariable<?> parameter) {
        if (type instanceof ParameterizedType generic) {
            return Stream.of(generic.getActualTypeArguments()).anyMatch(argument -> mentions(argument, parameter));
        }
        if (type instanceof GenericArrayType array) {
            return mentions(array.getGenericComponentType(), parameter);
        }
        return type.equals(parameter);
    }

    private static boolean holdsAll(Class<?> type) {
        return Iterable.class.isAssignableFrom(type) || isCollection(type) || implementsCollection(type)
                || (LEAVES.contains(type.getName()) && type != Class.class);
    }

    private Optional<String> unstablePartOf(Class<?> type) {
        if (type.isArray()) {
            return unstablePartOf(type.getComponentType());
        }
        if (type.isEnum() || type.isRecord()) {
            return unstableComponentOf(type);
        }
        return isStable(type) ? Optional.empty() : Optional.of(type.getName());
    }

    private Optional<String> unstableComponentOf(Class<?> type) {
        if (!met.add(type) || type.isEnum()) {
            return Optional.empty();
        }
        return Stream.of(type.getRecordComponents()).map(RecordComponent::getGenericType)
                .flatMap(component -> unstablePartOf(component).stream()).findFirst();
    }

    private static boolean isStable(Class<?> type) {
        // What an interface or an abstract class stands for, the call shows.
        return LEAVES.contains(type.getName()) || Modifier.isAbstract(type.getModifiers()) || type == Object.class
                || implementsCollection(type);
    }

    private static boolean implementsCollection(Class<?> type) {
        for (Class<?> above = type; above != null; above = above.getSuperclass()) {
            if (Stream.of(above.getInterfaces()).anyMatch(KeyTypeCheck::isCollection)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCollection(Class<?> type) {
        return COLLECTIONS.contains(type.getName()) || Stream.of(type.getInterfaces()).anyMatch(KeyTypeCheck::isCollection);
    }
}
