package io.quarkiverse.dynamodbcache.cluster.proxy;

import java.io.IOException;

/** Resets the connection as soon as something is asked on it. */
record Reset() implements Fault {

    @Override
    public void meet(Request request, Upstream upstream, ClientConnection client) throws IOException {
        client.reset();
    }
}
