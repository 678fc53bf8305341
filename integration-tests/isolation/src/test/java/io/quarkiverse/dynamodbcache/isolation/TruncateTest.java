package io.quarkiverse.dynamodbcache.isolation;

import io.quarkiverse.dynamodbcache.testing.DataIsolation;
import io.quarkiverse.dynamodbcache.testing.Isolation;
import io.quarkus.test.junit.QuarkusTest;

/** The tables stay, and what was in them is put back. */
@QuarkusTest
@DataIsolation(Isolation.TRUNCATE)
class TruncateTest extends EachTestItsOwn {
}
