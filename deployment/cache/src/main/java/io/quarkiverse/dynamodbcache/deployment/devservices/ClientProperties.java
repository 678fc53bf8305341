package io.quarkiverse.dynamodbcache.deployment.devservices;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What makes the DynamoDB clients of an application, named ones included, ask the embedded DynamoDB. */
final class ClientProperties {

    static final String ENDPOINT = "quarkus.dynamodb.endpoint-override";
    static final String REGION = "quarkus.dynamodb.aws.region";
    static final String CREDENTIALS = "quarkus.dynamodb.aws.credentials.type";
    static final String ACCESS_KEY = "quarkus.dynamodb.aws.credentials.static-provider.access-key-id";
    static final String SECRET_KEY = "quarkus.dynamodb.aws.credentials.static-provider.secret-access-key";
    static final String CREATE_TABLE = "quarkus.cache.dynamodb.table.create";
    static final String EMBEDDED = "io.quarkiverse.dynamodbcache.embedded";
    static final String TIME_OUT = "quarkus.cache.dynamodb.api-call-timeout";

    private ClientProperties() {
    }

    static Map<String, Function<EmbeddedDynamoDb, String>> all() {
        Map<String, Function<EmbeddedDynamoDb, String>> all = new TreeMap<>();
        all.put(ENDPOINT, EmbeddedDynamoDb::getConnectionInfo);
        // DynamoDB Local keeps a database per region too, but has no opinion on which.
        all.put(REGION, dynamoDb -> "us-east-1");
        all.put(CREDENTIALS, dynamoDb -> "static");
        all.put(ACCESS_KEY, EmbeddedDynamoDb::accessKey);
        all.put(SECRET_KEY, dynamoDb -> "unused");
        all.put(CREATE_TABLE, dynamoDb -> "if-missing");
        // Tells those who test that a fresh access key is a fresh DynamoDB there.
        all.put(EMBEDDED, EmbeddedDynamoDb::getConnectionInfo);
        // It shares the processor with the application and a build: slow there is not down.
        all.put(TIME_OUT, dynamoDb -> "10S");
        return all;
    }

    static Map<String, String> values(Map<String, Function<EmbeddedDynamoDb, String>> properties, EmbeddedDynamoDb dynamoDb) {
        Map<String, String> values = new TreeMap<>();
        properties.forEach((name, value) -> values.put(name, value.apply(dynamoDb)));
        return values;
    }
}
