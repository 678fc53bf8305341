package io.quarkiverse.dynamodbcache.cluster.proxy;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/** A fault that is over after a number of requests. */
final class FirstRequests implements Fault {

    private final AtomicInteger left;
    private final Fault fault;

    FirstRequests(int requests, Fault fault) {
        this.left = new AtomicInteger(requests);
        this.fault = fault;
    }

    @Override
    public void meet(Request request, Upstream upstream, ClientConnection client) throws IOException {
        Fault now = left.getAndDecrement() > 0 ? fault : Fault.none();
        now.meet(request, upstream, client);
    }
}
