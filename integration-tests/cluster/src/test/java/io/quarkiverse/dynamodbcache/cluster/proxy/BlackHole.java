package io.quarkiverse.dynamodbcache.cluster.proxy;

import java.io.IOException;

/** Takes what it is asked, and says nothing until the client gives up. */
record BlackHole() implements Fault {

    @Override
    public void meet(Request request, Upstream upstream, ClientConnection client) throws IOException {
        client.awaitEnd();
        client.close();
    }
}
