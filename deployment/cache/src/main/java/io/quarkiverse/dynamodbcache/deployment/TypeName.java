package io.quarkiverse.dynamodbcache.deployment;

import java.util.Optional;
import java.util.stream.Collectors;

import org.jboss.jandex.DotName;
import org.jboss.jandex.Type;
import org.jboss.jandex.WildcardType;

/** A type as one writes it, with its generics: the form that {@link io.quarkus.deployment.types.TypeParser} reads. */
final class TypeName {

    private TypeName() {
    }

    /** Empty if the type depends on a type variable, and so is not one type. */
    static Optional<String> of(Type type) {
        try {
            return Optional.of(name(type));
        } catch (OpenTypeException e) {
            return Optional.empty();
        }
    }

    private static String name(Type type) {
        return switch (type.kind()) {
            case VOID, PRIMITIVE, CLASS -> type.name().toString();
            case ARRAY -> name(type.asArrayType().elementType()) + "[]".repeat(type.asArrayType().deepDimensions());
            case PARAMETERIZED_TYPE -> type.name() + type.asParameterizedType().arguments().stream().map(TypeName::name)
                    .collect(Collectors.joining(", ", "<", ">"));
            case WILDCARD_TYPE -> wildcard(type.asWildcardType());
            default -> throw new OpenTypeException();
        };
    }

    private static String wildcard(WildcardType type) {
        if (type.superBound() != null) {
            return "? super " + name(type.superBound());
        }
        return type.extendsBound().name().equals(DotName.OBJECT_NAME) ? "?" : "? extends " + name(type.extendsBound());
    }

    private static final class OpenTypeException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
