package io.quarkiverse.dynamodbcache.caches;

import io.quarkus.test.junit.QuarkusTest;

/** It lands in the caches of the test it began in. */
@QuarkusTest
class LateLoadTest extends LateLoads {

    @Override
    String found() {
        return "of the second";
    }
}
