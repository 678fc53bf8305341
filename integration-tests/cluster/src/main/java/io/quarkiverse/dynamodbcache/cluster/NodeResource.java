package io.quarkiverse.dynamodbcache.cluster;

import java.lang.management.ManagementFactory;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** What one looks at from outside to see whether a node is well. */
@Path("node")
class NodeResource {

    private final SlowSource source;

    NodeResource(SlowSource source) {
        this.source = source;
    }

    /** How often a loader was called. */
    @GET
    @Path("loads")
    public long loads() {
        return source.loads();
    }

    @GET
    @Path("threads")
    public int threads() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }

    /** Bytes that are in use after a collection. */
    @GET
    @Path("memory")
    public long memory() {
        ManagementFactory.getMemoryMXBean().gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
