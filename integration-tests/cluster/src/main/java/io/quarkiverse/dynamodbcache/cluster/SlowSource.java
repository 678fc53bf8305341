package io.quarkiverse.dynamodbcache.cluster;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the caches are there for: takes its time, and never says the same twice. */
@ApplicationScoped
class SlowSource {

    private final String node;
    private final AtomicLong loads = new AtomicLong();

    SlowSource(@ConfigProperty(name = "node.name", defaultValue = "node") String node) {
        this.node = node;
    }

    /** @return the name of this node, and which of its loads this was */
    String load(long millis) {
        long end = System.nanoTime() + Duration.ofMillis(millis).toNanos();
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        return node + "-" + loads.incrementAndGet();
    }

    long loads() {
        return loads.get();
    }
}
