package io.quarkiverse.dynamodbcache.deployment;

import java.util.Collection;

/** Two types of values of a cache differ in their generics only, which a value does not show. */
public final class AmbiguousValueTypesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AmbiguousValueTypesException(String cache, Collection<String> types) {
        super(("Cache '%s': the types %s of its values differ in their generics only, so a value does not show which it is of. "
                + "Give each type a cache of its own, or set quarkus.cache.dynamodb.\"%s\".value-type to one that holds for all.")
                .formatted(cache, types, cache));
    }
}
