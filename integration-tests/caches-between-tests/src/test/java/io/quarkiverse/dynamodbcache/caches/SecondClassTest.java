package io.quarkiverse.dynamodbcache.caches;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class SecondClassTest extends EachTestItsOwn {
}
