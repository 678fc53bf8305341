package io.quarkiverse.dynamodbcache.cluster.proxy;

import java.io.IOException;

/** Fails, as DynamoDB does when the fault is its own. */
record InternalServerError() implements Fault {

    private static final Answer ANSWER = Answer.error(500, "InternalServerError",
            "The request processing has failed because of an unknown error, exception or failure.");

    @Override
    public void meet(Request request, Upstream upstream, ClientConnection client) throws IOException {
        client.send(ANSWER);
    }
}
