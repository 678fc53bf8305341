package io.quarkiverse.dynamodbcache.caches;

import io.quarkiverse.dynamodbcache.testing.DynamoDbCacheTestProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Another start of the application, on the same DynamoDB. */
@QuarkusTest
@TestProfile(DynamoDbCacheTestProfile.class)
class OtherProfileTest extends EachTestItsOwn {
}
