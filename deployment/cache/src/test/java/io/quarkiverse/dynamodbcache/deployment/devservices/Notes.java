package io.quarkiverse.dynamodbcache.deployment.devservices;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.crt.AwsCrtAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** A table that a test writes to and reads from, as an application would. */
record Notes(DynamoDbAsyncClient client) implements AutoCloseable {

    private static final String TABLE = "notes";

    static Notes in(RunningServer server, String accessKey) {
        return new Notes(DynamoDbAsyncClient.builder()
                .endpointOverride(URI.create(server.endpoint()))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, "unused")))
                .httpClientBuilder(AwsCrtAsyncHttpClient.builder())
                .overrideConfiguration(override -> override.apiCallTimeout(Duration.ofSeconds(30)))
                .build());
    }

    Notes create() {
        client.createTable(table -> table.tableName(TABLE)
                .attributeDefinitions(pk -> pk.attributeName("pk").attributeType(ScalarAttributeType.S))
                .keySchema(pk -> pk.attributeName("pk").keyType(KeyType.HASH))
                .billingMode(BillingMode.PAY_PER_REQUEST)).join();
        return this;
    }

    Notes put(String key, String text) {
        client.putItem(put -> put.tableName(TABLE)
                .item(Map.of("pk", AttributeValue.fromS(key), "text", AttributeValue.fromS(text)))).join();
        return this;
    }

    String get(String key) {
        return client.getItem(get -> get.tableName(TABLE).key(Map.of("pk", AttributeValue.fromS(key)))).join()
                .item().getOrDefault("text", AttributeValue.fromS("nothing")).s();
    }

    List<String> tables() {
        return client.listTables().join().tableNames();
    }

    @Override
    public void close() {
        client.close();
    }
}
