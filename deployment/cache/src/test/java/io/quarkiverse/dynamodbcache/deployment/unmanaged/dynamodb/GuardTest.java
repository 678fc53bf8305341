package io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/** Tests that would create tables in a DynamoDB which may be the real one: the application does not start. */
class GuardTest {

    private static final WatchedEndpoint REAL = new WatchedEndpoint();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClasses(Orders.class))
            .overrideConfigKey("quarkus.dynamodb.endpoint-override", REAL.url())
            .overrideConfigKey("quarkus.dynamodb.aws.region", "eu-central-1")
            .overrideConfigKey("quarkus.dynamodb.aws.credentials.type", "anonymous")
            .assertException(failure -> {
                assertThat(failure).hasMessageContainingAll("Table 'orders' of ", Orders.Order.class.getName(), REAL.url(),
                        "quarkus.dynamodb.endpoint-override", "quarkus.unmanaged.disposable-urls");
                assertThat(failure.getClass().getSimpleName()).isEqualTo("NotDisposableException");
                assertThat(REAL.requests()).isEmpty();
            });

    @AfterAll
    static void close() {
        REAL.close();
    }

    @Test
    void application_doesNotStart() {
        Assertions.fail("It was expected not to start");
    }
}
