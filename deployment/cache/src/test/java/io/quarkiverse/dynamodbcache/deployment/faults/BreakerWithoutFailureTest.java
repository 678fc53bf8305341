package io.quarkiverse.dynamodbcache.deployment.faults;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/** A circuit breaker that opens without a failure would be a cache that is switched off. */
class BreakerWithoutFailureTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WrongSetting.of("quarkus.cache.dynamodb.circuit-breaker.failures", "0",
            "Cache 'prices': quarkus.cache.dynamodb.circuit-breaker.failures "
                    + "(or quarkus.cache.dynamodb.\"prices\".circuit-breaker.failures) is '0', but must be 1 or more; leave it out for the "
                    + "default.");

    @Test
    void application_doesNotStart() {
        Assertions.fail("It has started");
    }
}
