package io.quarkiverse.dynamodbcache.deployment.contract;

import io.quarkus.test.QuarkusUnitTest;

/**
 * The application of each contract test: with default settings, but for what a busy machine needs: patience, and any free port.
 */
final class ContractApplication {

    private ContractApplication() {
    }

    static QuarkusUnitTest with(Class<?>... classes) {
        return new QuarkusUnitTest()
                .withApplicationRoot(root -> root.addClasses(ContractApplication.class, Callers.class).addClasses(classes))
                .overrideConfigKey("quarkus.cache.dynamodb.expire-after-write", "10M")
                .overrideConfigKey("quarkus.http.test-port", "0");
    }
}
