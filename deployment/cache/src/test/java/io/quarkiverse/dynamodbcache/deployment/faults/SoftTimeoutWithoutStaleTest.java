package io.quarkiverse.dynamodbcache.deployment.faults;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/** Without an expired value there is nothing to serve while a load takes long. */
class SoftTimeoutWithoutStaleTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WrongSetting.of("quarkus.cache.dynamodb.\"prices\".fail-safe.soft-timeout", "1S",
            "Cache 'prices': "
                    + "quarkus.cache.dynamodb.fail-safe.soft-timeout (or quarkus.cache.dynamodb.\"prices\".fail-safe.soft-timeout) "
                    + "is set, but there is no expired value to serve. Set quarkus.cache.dynamodb.fail-safe.max-stale, or leave "
                    + "soft-timeout out.");

    @Test
    void application_doesNotStart() {
        Assertions.fail("It has started");
    }
}
