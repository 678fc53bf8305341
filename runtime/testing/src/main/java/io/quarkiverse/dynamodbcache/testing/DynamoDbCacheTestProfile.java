package io.quarkiverse.dynamodbcache.testing;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/**
 * Runs the application with its caches on and with the embedded DynamoDB, even if its configuration switches them off in tests,
 * and fails tests that pass vacuously.
 * <p>
 * Not needed for what this artifact does by default. Each profile costs a build and a start of the application.
 */
public class DynamoDbCacheTestProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.cache.enabled", "true",
                "quarkus.cache.dynamodb.devservices.enabled", "true",
                "quarkus.test-data.audit", "fail");
    }
}
