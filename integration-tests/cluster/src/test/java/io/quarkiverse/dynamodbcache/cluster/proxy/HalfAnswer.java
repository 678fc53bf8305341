package io.quarkiverse.dynamodbcache.cluster.proxy;

import java.io.IOException;

/** Passes on what it is asked, and loses the connection in the middle of the answer. */
record HalfAnswer() implements Fault {

    @Override
    public void meet(Request request, Upstream upstream, ClientConnection client) throws IOException {
        client.sendHalf(upstream.ask(request));
    }
}
