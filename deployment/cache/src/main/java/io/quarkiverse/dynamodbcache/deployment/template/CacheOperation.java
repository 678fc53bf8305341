package io.quarkiverse.dynamodbcache.deployment.template;

import java.util.Set;

/** What an application may do with its caches that takes more permissions than reading, loading and counting. */
enum CacheOperation {

    READ_MANY,
    WRITE_MANY,
    DELETE,
    DELETE_WHERE,
    OTHER_VERSIONS;

    private static final String UNI = ")Lio/smallrye/mutiny/Uni;";
    private static final String CACHE = ")Lio/quarkiverse/dynamodbcache/DynamoDbCache;";

    /** What a method does if it is one of a cache. */
    static Set<CacheOperation> of(CalledMethod method) {
        if (method.descriptor().endsWith(CACHE)) {
            return method.name().equals("version") ? Set.of(OTHER_VERSIONS) : Set.of();
        }
        return method.descriptor().endsWith(UNI) ? switch (method.name()) {
            case "getAll", "getAllAsync" -> Set.of(READ_MANY);
            case "putAll" -> Set.of(WRITE_MANY);
            case "invalidateAll" -> method.descriptor().startsWith("()") ? Set.of() : Set.of(WRITE_MANY);
            case "invalidateIf" -> Set.of(DELETE_WHERE);
            // What is put with no time to live is deleted.
            case "invalidate", "put", "getAndPut" -> Set.of(DELETE);
            case "bumpVersion" -> Set.of(OTHER_VERSIONS, DELETE);
            default -> Set.of();
        } : Set.of();
    }
}
