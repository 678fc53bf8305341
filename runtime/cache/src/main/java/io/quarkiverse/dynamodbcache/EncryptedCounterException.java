package io.quarkiverse.dynamodbcache;

/** DynamoDB cannot count on what it cannot read: a cache that encrypts its values has no counters. Nothing has changed. */
public class EncryptedCounterException extends UnsupportedOperationException {

    private static final long serialVersionUID = 1L;

    public EncryptedCounterException(String cache) {
        super(("Cache '%s': it encrypts its values (quarkus.cache.dynamodb.encryption.enabled), and DynamoDB cannot count on what "
                + "it cannot read. Count in a cache of its own, with quarkus.cache.dynamodb.\"<that cache>\".encryption.enabled=false.")
                .formatted(cache));
    }
}
