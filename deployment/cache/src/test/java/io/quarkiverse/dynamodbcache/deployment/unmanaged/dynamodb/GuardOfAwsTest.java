package io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

/** Without any endpoint the requests go to AWS, which must not be the DynamoDB of tests by accident. */
class GuardOfAwsTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClasses(Orders.class))
            .overrideConfigKey("quarkus.devservices.enabled", "false")
            .overrideConfigKey("quarkus.dynamodb.aws.region", "eu-central-1")
            .overrideConfigKey("quarkus.dynamodb.aws.credentials.type", "anonymous")
            .assertException(failure -> assertThat(failure)
                    .hasMessageContainingAll("'https://dynamodb.eu-central-1.amazonaws.com'",
                            "quarkus.dynamodb.endpoint-override")
                    .extracting(refusal -> refusal.getClass().getSimpleName()).isEqualTo("NotDisposableException"));

    @Test
    void application_doesNotStart() {
        Assertions.fail("It was expected not to start");
    }
}
