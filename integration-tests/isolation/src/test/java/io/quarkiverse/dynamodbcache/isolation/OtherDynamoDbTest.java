package io.quarkiverse.dynamodbcache.isolation;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** A DynamoDB that the application brings itself may have one database for all access keys. */
@QuarkusTest
@TestProfile(OtherDynamoDbTest.NotOurs.class)
class OtherDynamoDbTest extends EachTestItsOwn {

    /** Does as if the embedded DynamoDB had been started by someone else. */
    public static class NotOurs implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("io.quarkiverse.dynamodbcache.embedded", "http://localhost:1");
        }
    }
}
