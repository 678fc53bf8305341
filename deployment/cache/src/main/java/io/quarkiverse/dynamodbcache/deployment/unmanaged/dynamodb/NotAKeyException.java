package io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb;

import java.util.Set;

/** A type was stated for an attribute that is no key. */
public final class NotAKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotAKeyException(String bean, String attribute, Set<String> keys) {
        super(("@Unmanaged(keys) on %s: '%s' is no key of the table or of an index, and DynamoDB knows the types of keys only. Those "
                + "are %s, by the names that they have in the table: remove this one, or correct its name.")
                .formatted(bean, attribute, keys));
    }
}
