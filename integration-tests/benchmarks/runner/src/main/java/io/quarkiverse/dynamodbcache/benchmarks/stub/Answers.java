package io.quarkiverse.dynamodbcache.benchmarks.stub;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * What the stub says. It keeps the first item that was put under a key as it came, so that it need not know what items look
 * like, and gives it back for ever: made once, an answer only has to be found.
 */
final class Answers {

    private static final String ITEM = "\"Item\":";
    private static final byte[] EMPTY = answer("{}");
    /** As of a table that is as the cache wants it. */
    private static final byte[] TABLE = answer("""
            {"Table":{"TableName":"quarkus-cache","TableStatus":"ACTIVE",\
            "AttributeDefinitions":[{"AttributeName":"pk","AttributeType":"S"},{"AttributeName":"sk","AttributeType":"S"}],\
            "KeySchema":[{"AttributeName":"pk","KeyType":"HASH"},{"AttributeName":"sk","KeyType":"RANGE"}]}}""");
    private static final byte[] TIME_TO_LIVE = answer("""
            {"TimeToLiveDescription":{"TimeToLiveStatus":"ENABLED","AttributeName":"t"}}""");
    /** Of a cache whose generation was begun long ago. */
    private static final String GENERATION = "{\"n\":{\"N\":\"1790000000\"}}";
    private static final byte[] GENERATION_ITEM = answer("{\"Item\":" + GENERATION + "}");
    private static final byte[] GENERATION_BEGUN = answer("{\"Attributes\":" + GENERATION + "}");

    private final Map<String, byte[]> items = new ConcurrentHashMap<>();

    byte[] to(String operation, String body) {
        return switch (operation) {
            case "GetItem" -> body.contains("\"sk\":{\"S\":\"g\"}") ? GENERATION_ITEM
                    : items.getOrDefault(partitionKey(body), EMPTY);
            case "PutItem" -> {
                String key = partitionKey(body);
                if (!items.containsKey(key)) {
                    items.put(key, answer('{' + ITEM + item(body) + '}'));
                }
                yield EMPTY;
            }
            case "UpdateItem" -> GENERATION_BEGUN;
            case "DescribeTable" -> TABLE;
            case "DescribeTimeToLive" -> TIME_TO_LIVE;
            default -> EMPTY;
        };
    }

    private static String partitionKey(String body) {
        String name = "\"pk\":{\"S\":\"";
        int start = body.indexOf(name) + name.length();
        return body.substring(start, body.indexOf('"', start));
    }

    /** The object after the name, to the brace that ends it; values of benchmarks have no braces. */
    private static String item(String body) {
        int start = body.indexOf(ITEM) + ITEM.length();
        int depth = 0;
        int end = start;
        do {
            char c = body.charAt(end++);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        } while (depth > 0);
        return body.substring(start, end);
    }

    /** With the headers of DynamoDB, whose checksum clients verify. */
    private static byte[] answer(String json) {
        byte[] body = json.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 checksum = new CRC32();
        checksum.update(body);
        String head = """
                HTTP/1.1 200 OK\r
                Server: Server\r
                Date: Thu, 01 Jan 2026 00:00:00 GMT\r
                Content-Type: application/x-amz-json-1.0\r
                Content-Length: %s\r
                Connection: keep-alive\r
                x-amzn-RequestId: 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ABCDEF\r
                x-amz-crc32: %s\r
                \r
                """.formatted(body.length, checksum.getValue());
        return (head + json).getBytes(StandardCharsets.ISO_8859_1);
    }
}
