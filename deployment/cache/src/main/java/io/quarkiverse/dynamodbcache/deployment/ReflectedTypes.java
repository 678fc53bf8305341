package io.quarkiverse.dynamodbcache.deployment;

import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

import io.quarkus.deployment.types.TypeParser;

/**
 * The classes and arrays that types are made of, with what their properties are made of, and what may stand there.
 * <p>
 * Quarkus goes that way, too, but it passes wildcards by, subclasses of type arguments, and arrays: to keep their elements in a
 * native image lets no one make an array of them.
 */
final class ReflectedTypes {

    private final Set<Type> visited = new HashSet<>();
    private final SortedSet<Class<?>> classes = new TreeSet<>(Comparator.comparing(Class::getName));
    private final SortedSet<String> arrays = new TreeSet<>();
    private final IndexView application;

    private ReflectedTypes(IndexView application) {
        this.application = application;
    }

    static ReflectedTypes of(Collection<? extends Type> types, IndexView application) {
        ReflectedTypes reflected = new ReflectedTypes(application);
        types.forEach(reflected::visit);
        return reflected;
    }

    /** All but those of the platform. */
    SortedSet<Class<?>> classes() {
        return classes;
    }

    /** All but those of primitives, which are in every image. */
    SortedSet<String> arrays() {
        return arrays;
    }

    private void visit(Type type) {
        if (!visited.add(type)) {
            return;
        }
        if (type instanceof ParameterizedType generic) {
            visit(generic.getRawType());
            visitAll(generic.getActualTypeArguments());
        } else if (type instanceof GenericArrayType array) {
            visit(rawClass(array));
            visit(array.getGenericComponentType());
        } else if (type instanceof WildcardType wildcard) {
            visitAll(wildcard.getUpperBounds());
        } else if (type instanceof TypeVariable<?> variable) {
            visitAll(variable.getBounds());
        } else if (type instanceof Class<?> loaded) {
            visitClass(loaded);
        }
    }

    private void visitAll(Type... types) {
        for (Type type : types) {
            visit(type);
        }
    }

    private void visitClass(Class<?> type) {
        if (type.isArray()) {
            if (!type.getComponentType().isPrimitive()) {
                arrays.add(type.getName());
            }
            visit(type.getComponentType());
        } else if (!type.isPrimitive() && !type.getName().startsWith("java.")) {
            classes.add(type);
            visitProperties(type);
            below(type).map(TypeParser::parse).forEach(this::visit);
        }
    }

    private void visitProperties(Class<?> type) {
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                visit(field.getGenericType());
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (!Modifier.isStatic(method.getModifiers()) && method.getParameterCount() == 0) {
                visit(method.getGenericReturnType());
            }
        }
        if (type.getGenericSuperclass() != null) {
            visit(type.getGenericSuperclass());
        }
    }

    /** What may stand where the type is declared, as Jackson may be told by an annotation. */
    private Stream<String> below(Class<?> type) {
        Collection<ClassInfo> below = type.isInterface() ? application.getAllKnownImplementations(type)
                : application.getAllKnownSubclasses(type);
        return below.stream().map(found -> found.name().toString());
    }

    private static Class<?> rawClass(Type type) {
        if (type instanceof ParameterizedType generic) {
            return (Class<?>) generic.getRawType();
        }
        if (type instanceof GenericArrayType array) {
            return rawClass(array.getGenericComponentType()).arrayType();
        }
        return type instanceof TypeVariable<?> variable ? rawClass(variable.getBounds()[0]) : (Class<?>) type;
    }
}
