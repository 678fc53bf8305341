package io.quarkiverse.dynamodbcache.deployment;

/** A cache of another type is injected as a DynamoDbCache. */
public final class NotADynamoDbCacheException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotADynamoDbCacheException(String cache, String injectionPoint) {
        super(("Cache '%s' is injected as a DynamoDbCache into %s, but is of another type. Inject it as a Cache, or set "
                + "quarkus.cache.\"%s\".type=dynamodb.").formatted(cache, injectionPoint, cache));
    }
}
