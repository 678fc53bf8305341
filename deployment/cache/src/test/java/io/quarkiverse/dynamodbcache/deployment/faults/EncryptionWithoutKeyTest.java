package io.quarkiverse.dynamodbcache.deployment.faults;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/** An application that is to encrypt, and has no key. */
class EncryptionWithoutKeyTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WrongSetting.of("quarkus.cache.dynamodb.encryption.enabled", "true",
            "Cache 'prices': quarkus.cache.dynamodb.encryption.enabled (or "
                    + "quarkus.cache.dynamodb.\"prices\".encryption.enabled) is set, but there is no key. Set "
                    + "quarkus.cache.dynamodb.encryption.key or encryption.credentials-provider, or write a bean that "
                    + "implements DataKeyProvider.");

    @Test
    void application_doesNotStart() {
        Assertions.fail("It has started");
    }
}
