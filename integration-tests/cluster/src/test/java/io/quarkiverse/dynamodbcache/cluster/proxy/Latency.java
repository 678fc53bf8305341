package io.quarkiverse.dynamodbcache.cluster.proxy;

import java.io.IOException;
import java.time.Duration;

/** Passes on what it is asked, but later. */
record Latency(Duration delay) implements Fault {

    @Override
    public void meet(Request request, Upstream upstream, ClientConnection client) throws IOException {
        client.awaitFor(delay);
        client.send(upstream.ask(request));
    }
}
