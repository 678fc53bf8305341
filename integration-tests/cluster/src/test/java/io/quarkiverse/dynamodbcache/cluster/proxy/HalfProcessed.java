package io.quarkiverse.dynamodbcache.cluster.proxy;

import java.io.IOException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Keeps half of each batch from DynamoDB, and tells the client so as DynamoDB does. */
record HalfProcessed() implements Fault {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void meet(Request request, Upstream upstream, ClientConnection client) throws IOException {
        switch (request.operation()) {
            case "BatchGetItem" -> client.send(halfOf(request, upstream, "UnprocessedKeys"));
            case "BatchWriteItem" -> client.send(halfOf(request, upstream, "UnprocessedItems"));
            default -> client.send(upstream.ask(request));
        }
    }

    private static Answer halfOf(Request request, Upstream upstream, String unprocessed) throws IOException {
        ObjectNode all = (ObjectNode) JSON.readTree(request.body());
        ObjectNode left = BatchHalves.takeSecond((ObjectNode) all.get("RequestItems"));
        Answer answer = upstream.ask(request.with(JSON.writeValueAsBytes(all)));
        if (answer.status() != 200) {
            return answer;
        }
        ObjectNode told = (ObjectNode) JSON.readTree(answer.body());
        told.set(unprocessed, left);
        return Answer.of(200, JSON.writeValueAsBytes(told));
    }
}
