package io.quarkiverse.dynamodbcache.deployment.faults;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/** No value is served before it has expired for want of a loader. */
class NegativeStaleTimeTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WrongSetting.of("quarkus.cache.dynamodb.fail-safe.max-stale", "-1S",
            "Cache 'prices': quarkus.cache.dynamodb.fail-safe.max-stale "
                    + "(or quarkus.cache.dynamodb.\"prices\".fail-safe.max-stale) is 'PT-1S', but must be zero or more.");

    @Test
    void application_doesNotStart() {
        Assertions.fail("It has started");
    }
}
