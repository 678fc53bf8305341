package io.quarkiverse.dynamodbcache.deployment.contract;

import java.time.Duration;

import io.quarkus.test.QuarkusUnitTest;

/**
 * The application of each test of the contract that wants one of its own; the others share the one of the integration test.
 */
final class ContractApplication {

    /** No test waits longer for anything. */
    static final Duration LIMIT = Duration.ofSeconds(20);

    private ContractApplication() {
    }

    static QuarkusUnitTest with(Class<?>... classes) {
        return new QuarkusUnitTest()
                .withApplicationRoot(root -> root.addClass(ContractApplication.class).addClasses(classes))
                .overrideConfigKey("quarkus.cache.dynamodb.expire-after-write", "10M")
                .overrideConfigKey("quarkus.http.test-port", "0");
    }
}
