package io.quarkiverse.dynamodbcache.cluster.proxy;

import java.io.IOException;

/** Nobody is there. */
record Refusal() implements Fault {

    @Override
    public boolean isReachable() {
        return false;
    }

    /** For connections that were on their way in when it began. */
    @Override
    public void meet(Request request, Upstream upstream, ClientConnection client) throws IOException {
        client.reset();
    }
}
