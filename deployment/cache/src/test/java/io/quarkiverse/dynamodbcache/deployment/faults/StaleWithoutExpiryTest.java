package io.quarkiverse.dynamodbcache.deployment.faults;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/** Nothing that never expires can be served although it has expired. */
class StaleWithoutExpiryTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WrongSetting.of("quarkus.cache.dynamodb.\"prices\".fail-safe.max-stale", "1H",
            "Cache 'prices': quarkus.cache.dynamodb.fail-safe.max-stale "
                    + "(or quarkus.cache.dynamodb.\"prices\".fail-safe.max-stale) is set, but its entries never expire. Set "
                    + "quarkus.cache.dynamodb.expire-after-write or expire-after-access, or leave max-stale out.");

    @Test
    void application_doesNotStart() {
        Assertions.fail("It has started");
    }
}
