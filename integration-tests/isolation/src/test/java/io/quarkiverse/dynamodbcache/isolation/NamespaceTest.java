package io.quarkiverse.dynamodbcache.isolation;

import io.quarkus.test.junit.QuarkusTest;

/** Without a word: each test that follows a writing one gets a fresh DynamoDB. */
@QuarkusTest
class NamespaceTest extends EachTestItsOwn {
}
