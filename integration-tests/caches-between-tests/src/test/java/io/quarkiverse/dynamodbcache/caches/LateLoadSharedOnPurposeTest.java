package io.quarkiverse.dynamodbcache.caches;

import io.quarkiverse.dynamodbcache.testing.DataIsolation;
import io.quarkiverse.dynamodbcache.testing.Isolation;
import io.quarkus.test.junit.QuarkusTest;

/** The control: without isolation it decides the next test. */
@QuarkusTest
@DataIsolation(Isolation.NONE)
class LateLoadSharedOnPurposeTest extends LateLoads {

    @Override
    String found() {
        return "of the first";
    }
}
