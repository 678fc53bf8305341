package io.quarkiverse.dynamodbcache.cluster;

import java.time.Duration;

/** How much of a test there is that only time can pass: a moment in each build, minutes with the profile "long". */
enum Extent {

    SHORT(Duration.ofMillis(400), 1_200, 100),
    LONG(Duration.ofSeconds(30), 10_000, 1_000);

    final Duration fault;
    final int steps;
    final int keys;

    Extent(Duration fault, int steps, int keys) {
        this.fault = fault;
        this.steps = steps;
        this.keys = keys;
    }

    static Extent ofThisBuild() {
        return "long".equals(System.getProperty("test.extent")) ? LONG : SHORT;
    }
}
