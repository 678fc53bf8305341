package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;

import io.quarkus.runtime.annotations.RecordableConstructor;

/** What the build found out about the caches of this type. Sorted, so that each build records the same. */
public final class BuildTimeFacts {

    /** The value of {@code quarkus.cache.type} that means this backend. */
    public static final String CACHE_TYPE = "dynamodb";

    private final String clientName;
    private final Map<String, List<Type>> valueTypes;
    private final List<Class<?>> keyTypes;

    @RecordableConstructor
    public BuildTimeFacts(String clientName, Map<String, List<Type>> valueTypes, List<Class<?>> keyTypes) {
        this.clientName = clientName;
        this.valueTypes = valueTypes;
        this.keyTypes = keyTypes;
    }

    public String getClientName() {
        return clientName;
    }

    /** The types of the values of each cache; nothing for a cache that no annotation and no property gives a type. */
    public Map<String, List<Type>> getValueTypes() {
        return valueTypes;
    }

    /** The records and enums that are keys of annotated methods. */
    public List<Class<?>> getKeyTypes() {
        return keyTypes;
    }
}
