package io.quarkiverse.dynamodbcache.deployment.faults;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/** No entry expires before it is written. */
class JitterBeyondOneTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WrongSetting.of("quarkus.cache.dynamodb.expire-jitter", "1.5",
            "Cache 'prices': "
                    + "quarkus.cache.dynamodb.expire-jitter (or quarkus.cache.dynamodb.\"prices\".expire-jitter) is '1.5', but must be "
                    + "from 0 to 1.");

    @Test
    void application_doesNotStart() {
        Assertions.fail("It has started");
    }
}
