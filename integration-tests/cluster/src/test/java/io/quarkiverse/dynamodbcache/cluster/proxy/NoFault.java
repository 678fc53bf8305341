package io.quarkiverse.dynamodbcache.cluster.proxy;

import java.io.IOException;

/** Passes on what it is asked. */
record NoFault() implements Fault {

    @Override
    public void meet(Request request, Upstream upstream, ClientConnection client) throws IOException {
        client.send(upstream.ask(request));
    }
}
