package io.quarkiverse.dynamodbcache.cluster.proxy;

/** What clients may ask of DynamoDB. */
public interface Permissions {

    /** @param operation such as GetItem */
    boolean allow(String operation, byte[] body);

    static Permissions all() {
        return (operation, body) -> true;
    }
}
