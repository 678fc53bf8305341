package io.quarkiverse.dynamodbcache.benchmarks.speed;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

/** What one would write without a cache: the same requests for the same items, by a client of the same settings. */
record RawCalls(DynamoDbAsyncClient client) {

    private static final String TABLE = "quarkus-cache";

    private static final AwsRequestOverrideConfiguration BOUNDED = AwsRequestOverrideConfiguration.builder()
            .apiCallTimeout(Duration.ofSeconds(10)).build();

    CompletableFuture<GetItemResponse> get(String key) {
        return client.getItem(GetItemRequest.builder().tableName(TABLE).key(keyOf(key)).consistentRead(false)
                .overrideConfiguration(BOUNDED).build());
    }

    static String value(GetItemResponse response) {
        AttributeValue value = response.item().get("v");
        if (value == null) {
            throw Entries.absent();
        }
        return value.s();
    }

    /** @param item as it is in the table */
    CompletableFuture<PutItemResponse> put(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> written = new HashMap<>();
        item.forEach((name, value) -> written.put(name, value.toBuilder().build()));
        return client.putItem(
                PutItemRequest.builder().tableName(TABLE).item(written).overrideConfiguration(BOUNDED).build());
    }

    private static Map<String, AttributeValue> keyOf(String key) {
        return Map.of("pk", AttributeValue.fromS(Entries.CACHE + "#s:" + key), "sk", AttributeValue.fromS("e"));
    }
}
