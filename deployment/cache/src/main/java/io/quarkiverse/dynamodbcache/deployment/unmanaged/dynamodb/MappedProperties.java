package io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb;

import static io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb.Annotations.BEAN;
import static io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb.Annotations.IMMUTABLE;

import java.beans.Introspector;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/** Finds the properties of a class as the enhanced client does, which has one rule for beans and another for immutables. */
record MappedProperties(IndexView index) {

    private static final Set<String> NO_GETTERS_OF_IMMUTABLES = Stream
            .concat(Stream.of(Object.class.getMethods()).map(java.lang.reflect.Method::getName), Stream.of("toBuilder"))
            .collect(Collectors.toUnmodifiableSet());

    List<MappedProperty> of(ClassInfo type) {
        return (type.hasDeclaredAnnotation(BEAN) ? ofBean(type) : ofImmutable(type)).stream()
                .filter(MappedProperty::isMapped).toList();
    }

    /** What has no setter is no property. */
    private List<MappedProperty> ofBean(ClassInfo type) {
        List<MethodInfo> methods = publicMethods(type);
        List<MappedProperty> properties = new ArrayList<>();
        nearest(methods, MappedProperties::beanProperty).forEach((name, getter) -> setter(methods, name, getter)
                .ifPresent(setter -> properties.add(new MappedProperty(name, getter, Optional.of(setter)))));
        return properties;
    }

    private static Optional<String> beanProperty(MethodInfo method) {
        String name = method.name();
        if (!isGetter(method)) {
            return Optional.empty();
        }
        if (name.startsWith("get") && name.length() > 3) {
            return Optional.of(Introspector.decapitalize(name.substring(3)));
        }
        return name.startsWith("is") && name.length() > 2 && method.returnType().name().equals(DotName.createSimple("boolean"))
                ? Optional.of(Introspector.decapitalize(name.substring(2)))
                : Optional.empty();
    }

    private static Optional<MethodInfo> setter(List<MethodInfo> methods, String property, MethodInfo getter) {
        return methods.stream().filter(method -> method.name().startsWith("set") && method.parametersCount() == 1
                && Introspector.decapitalize(method.name().substring(3)).equals(property)
                && method.parameterType(0).name().equals(getter.returnType().name()))
                .findFirst();
    }

    private List<MappedProperty> ofImmutable(ClassInfo type) {
        List<MethodInfo> builder = builderOf(type).map(this::publicMethods).orElse(List.of());
        List<MappedProperty> properties = new ArrayList<>();
        nearest(publicMethods(type), MappedProperties::immutableProperty).forEach((name, getter) -> properties
                .add(new MappedProperty(name, getter, builder.stream()
                        .filter(method -> method.parametersCount() == 1 && afterPrefix("set", method.name()).equals(name))
                        .findFirst())));
        return properties;
    }

    private Optional<ClassInfo> builderOf(ClassInfo type) {
        return Optional.ofNullable(type.declaredAnnotation(IMMUTABLE))
                .map(annotation -> annotation.value("builder"))
                .map(builder -> index.getClassByName(builder.asClass().name()));
    }

    private static Optional<String> immutableProperty(MethodInfo method) {
        String name = method.name();
        if (!isGetter(method) || NO_GETTERS_OF_IMMUTABLES.contains(name)) {
            return Optional.empty();
        }
        String afterIs = method.returnType().name().toString().matches("boolean|java\\.lang\\.Boolean")
                ? afterPrefix("is", name)
                : name;
        return Optional.of(afterIs.equals(name) ? afterPrefix("get", name) : afterIs);
    }

    /** Not as for a bean: {@code getURL} is {@code uRL} here. */
    private static String afterPrefix(String prefix, String name) {
        int length = prefix.length();
        return name.startsWith(prefix) && name.length() > length && Character.isUpperCase(name.charAt(length))
                ? Character.toLowerCase(name.charAt(length)) + name.substring(length + 1)
                : name;
    }

    private static boolean isGetter(MethodInfo method) {
        return method.parametersCount() == 0 && method.returnType().kind() != Type.Kind.VOID;
    }

    /** An overridden getter hides the one above, with its annotations. */
    private static Map<String, MethodInfo> nearest(List<MethodInfo> methods, Function<MethodInfo, Optional<String>> property) {
        Map<String, MethodInfo> nearest = new TreeMap<>();
        methods.forEach(method -> property.apply(method).ifPresent(name -> nearest.putIfAbsent(name, method)));
        return nearest;
    }

    /** Those of the class first, then those of its super class, and so on. */
    private List<MethodInfo> publicMethods(ClassInfo type) {
        List<MethodInfo> methods = new ArrayList<>();
        for (@Nullable
        ClassInfo next = type; next != null; next = superClass(next)) {
            for (MethodInfo method : next.methods()) {
                if (Modifier.isPublic(method.flags()) && !Modifier.isStatic(method.flags()) && !method.isSynthetic()
                        && !method.isConstructor()) {
                    methods.add(method);
                }
            }
        }
        return methods;
    }

    private @Nullable ClassInfo superClass(ClassInfo type) {
        return type.superName() == null || type.superName().equals(DotName.OBJECT_NAME) ? null
                : index.getClassByName(type.superName());
    }
}
