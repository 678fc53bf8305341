package io.quarkiverse.dynamodbcache.cluster.proxy;

import java.io.IOException;

/** A fault that concerns one operation only. */
record OfOperation(String operation, Fault fault) implements Fault {

    @Override
    public void meet(Request request, Upstream upstream, ClientConnection client) throws IOException {
        Fault concerned = request.operation().equals(operation) ? fault : Fault.none();
        concerned.meet(request, upstream, client);
    }
}
