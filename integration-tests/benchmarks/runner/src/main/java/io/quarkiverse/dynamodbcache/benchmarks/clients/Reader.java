package io.quarkiverse.dynamodbcache.benchmarks.clients;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** A client with a name, which waits for each answer. */
record Reader(String name, Function<GetItemRequest, GetItemResponse> get, Consumer<PutItemRequest> put) {

    private static final String TABLE = "quarkus-cache";
    private static final String VALUE = "v".repeat(1024);

    static Reader of(String name, DynamoDbAsyncClient client) {
        return new Reader(name, request -> client.getItem(request).join(), request -> client.putItem(request).join());
    }

    static Reader of(String name, DynamoDbClient client) {
        return new Reader(name, client::getItem, client::putItem);
    }

    GetItemResponse read(int caller) {
        return get.apply(GetItemRequest.builder().tableName(TABLE).key(key(caller)).build());
    }

    void put(int caller) {
        Map<String, AttributeValue> item = new HashMap<>(key(caller));
        item.put("v", AttributeValue.fromS(VALUE));
        put.accept(PutItemRequest.builder().tableName(TABLE).item(item).build());
    }

    private static Map<String, AttributeValue> key(int caller) {
        return Map.of("pk", AttributeValue.fromS("clients#s:a key of caller %04d".formatted(caller)), "sk",
                AttributeValue.fromS("e"));
    }
}
