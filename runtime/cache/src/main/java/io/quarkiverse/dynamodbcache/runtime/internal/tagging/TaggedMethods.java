package io.quarkiverse.dynamodbcache.runtime.internal.tagging;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The methods with tags, by what the build knows of a method, and by the method. */
public final class TaggedMethods {

    private final Map<String, TaggedMethod> bySignature;
    private final ConcurrentMap<Method, Known> known = new ConcurrentHashMap<>();

    TaggedMethods(Map<String, TaggedMethod> bySignature) {
        this.bySignature = bySignature;
    }

    /** @param parameters the names of their erased types, as {@link Class#getName()} has them */
    public static String signature(String declaringClass, String method, List<String> parameters) {
        return declaringClass + "#" + method + parameters;
    }

    static String signature(Method method) {
        return signature(method.getDeclaringClass().getName(), method.getName(),
                Arrays.stream(method.getParameterTypes()).map(Class::getName).toList());
    }

    Known of(Method method) {
        return known.computeIfAbsent(method, this::find);
    }

    private Known find(Method method) {
        String signature = signature(method);
        TaggedMethod found = Objects.requireNonNull(bySignature.get(signature), signature);
        return new Known(found, found.getTags().stream().map(TagTemplate::of).toList());
    }

    /** A method whose templates are read. */
    record Known(TaggedMethod method, List<TagTemplate> templates) {
    }
}
