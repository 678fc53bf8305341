package io.quarkiverse.dynamodbcache.cluster;

import java.time.Duration;

/** How much of a test there is that only time can pass: a moment in each build, minutes with the profile "long". */
enum Extent {

    SHORT(Duration.ofMillis(400), 600, 60, Duration.ofMillis(1500)),
    LONG(Duration.ofSeconds(30), 10_000, 1_000, Duration.ofSeconds(10));

    final Duration fault;
    final int steps;
    final int keys;
    final Duration sleep;

    Extent(Duration fault, int steps, int keys, Duration sleep) {
        this.fault = fault;
        this.steps = steps;
        this.keys = keys;
        this.sleep = sleep;
    }

    static Extent ofThisBuild() {
        return "long".equals(System.getProperty("test.extent")) ? LONG : SHORT;
    }
}
