package io.quarkiverse.dynamodbcache.cluster;

import java.time.Duration;

/** How much of a test there is that only time can pass: a moment in each build, minutes with the profile "long". */
enum Extent {

    SHORT(Duration.ofMillis(700), 1_200),
    LONG(Duration.ofSeconds(30), 10_000);

    final Duration fault;
    final int steps;

    Extent(Duration fault, int steps) {
        this.fault = fault;
        this.steps = steps;
    }

    static Extent ofThisBuild() {
        return "long".equals(System.getProperty("test.extent")) ? LONG : SHORT;
    }
}
