package io.quarkiverse.dynamodbcache.cluster.proxy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/** What DynamoDB, or someone in its name, answers. */
record Answer(int status, List<Header> headers, byte[] body) {

    /** With the checksum that the SDK verifies. */
    static Answer of(int status, byte[] body) {
        CRC32 checksum = new CRC32();
        checksum.update(body);
        return new Answer(status, List.of(new Header("content-type", "application/x-amz-json-1.0"),
                new Header("x-amzn-requestid", "of-the-proxy"),
                new Header("x-amz-crc32", String.valueOf(checksum.getValue()))), body);
    }

    static Answer error(int status, String type, String message) {
        String body = "{\"__type\":\"com.amazonaws.dynamodb.v20120810#%s\",\"message\":\"%s\"}".formatted(type, message);
        return of(status, body.getBytes(StandardCharsets.UTF_8));
    }

    Answer withoutChecksum() {
        return new Answer(status, headers.stream().filter(header -> !header.name().equals("x-amz-crc32")).toList(), body);
    }

    byte[] head() {
        StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append(" -\r\n");
        headers.forEach(header -> head.append(header.name()).append(": ").append(header.value()).append("\r\n"));
        head.append("content-length: ").append(body.length).append("\r\n\r\n");
        return head.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
