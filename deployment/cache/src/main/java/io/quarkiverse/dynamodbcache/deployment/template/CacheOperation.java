package io.quarkiverse.dynamodbcache.deployment.template;

import java.util.Optional;

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
    static Optional<CacheOperation> of(CalledMethod method) {
        if (method.descriptor().endsWith(CACHE)) {
            return method.name().equals("version") ? Optional.of(OTHER_VERSIONS) : Optional.empty();
        }
        return method.descriptor().endsWith(UNI) ? Optional.ofNullable(switch (method.name()) {
            case "getAll", "getAllAsync" -> READ_MANY;
            case "putAll" -> WRITE_MANY;
            case "invalidateAll" -> method.descriptor().startsWith("()") ? null : WRITE_MANY;
            case "invalidateIf" -> DELETE_WHERE;
            // What is put with no time to live is deleted.
            case "invalidate", "put", "getAndPut" -> DELETE;
            case "bumpVersion" -> OTHER_VERSIONS;
            default -> null;
        }) : Optional.empty();
    }
}
