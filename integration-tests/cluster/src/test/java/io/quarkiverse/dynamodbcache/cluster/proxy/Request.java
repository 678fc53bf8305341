package io.quarkiverse.dynamodbcache.cluster.proxy;

import java.util.List;

/** What a client asks of DynamoDB. Names of headers are in lower case. */
record Request(List<Header> headers, byte[] body) {

    /** Such as GetItem; empty if it names none. */
    String operation() {
        return headers.stream().filter(header -> header.name().equals("x-amz-target")).map(Header::value).findFirst()
                .map(target -> target.substring(target.indexOf('.') + 1)).orElse("");
    }

    Request with(byte[] otherBody) {
        return new Request(headers, otherBody);
    }
}
