package io.quarkiverse.dynamodbcache.quickstart;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same of the packaged application. */
@QuarkusIntegrationTest
class OperatorsViewIT extends OperatorsViewTest {
}
