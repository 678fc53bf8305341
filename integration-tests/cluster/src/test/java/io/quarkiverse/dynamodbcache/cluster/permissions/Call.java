package io.quarkiverse.dynamodbcache.cluster.permissions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What a request asks of one table.
 *
 * @param action such as dynamodb:GetItem
 * @param keys the partition keys that it names; none if it is not about items, or about all of them
 */
record Call(String action, String table, List<String> keys) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PARTITION_KEY_OF_A_QUERY = Pattern.compile("pk = (:\\w+).*");

    /** A batch is a call for each of its tables. */
    static List<Call> of(String operation, byte[] body) {
        String action = "dynamodb:" + operation;
        JsonNode request = parsed(body);
        return switch (operation) {
            case "BatchGetItem" -> perTable(action, request, "/Keys");
            case "BatchWriteItem" -> perTable(action, request, "");
            case "GetItem", "UpdateItem", "DeleteItem" -> List.of(ofItem(action, request, request.path("Key")));
            case "PutItem" -> List.of(ofItem(action, request, request.path("Item")));
            case "Query" -> List.of(new Call(action, tableOf(request), List.of(queried(request))));
            default -> List.of(new Call(action, tableOf(request), List.of()));
        };
    }

    private static List<Call> perTable(String action, JsonNode request, String items) {
        return request.path("RequestItems").properties().stream()
                .map(table -> new Call(action, table.getKey(), elements(table.getValue().at(items)).map(Call::keyOf).toList()))
                .toList();
    }

    private static Call ofItem(String action, JsonNode request, JsonNode item) {
        return new Call(action, tableOf(request), List.of(keyOf(item)));
    }

    private static String queried(JsonNode request) {
        Matcher matcher = PARTITION_KEY_OF_A_QUERY.matcher(request.path("KeyConditionExpression").textValue());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("A query without a partition key: " + request);
        }
        return text(request.path("ExpressionAttributeValues").path(matcher.group(1)));
    }

    /** Of an item, or of what a batch puts or deletes. */
    private static String keyOf(JsonNode item) {
        return Stream.of(item, item.at("/PutRequest/Item"), item.at("/DeleteRequest/Key")).map(each -> each.path("pk"))
                .filter(key -> !key.isMissingNode()).map(Call::text).findFirst().orElseThrow();
    }

    private static String tableOf(JsonNode request) {
        return request.path("TableName").textValue();
    }

    private static String text(JsonNode attribute) {
        return attribute.path("S").textValue();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static JsonNode parsed(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
