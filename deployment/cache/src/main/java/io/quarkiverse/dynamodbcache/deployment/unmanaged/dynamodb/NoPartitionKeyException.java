package io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb;

/** An unmanaged bean has no key, so there can be no table of it. */
public final class NoPartitionKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoPartitionKeyException(String bean) {
        super(("@Unmanaged on %s: it has no partition key, so there can be no table of it. Put @DynamoDbPartitionKey on the getter "
                + "or setter of the key, which must be a public pair. A bean that is only a part of another one has no table: "
                + "it needs no @Unmanaged.").formatted(bean));
    }
}
