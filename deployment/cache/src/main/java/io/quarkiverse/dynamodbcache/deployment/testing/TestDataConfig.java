package io.quarkiverse.dynamodbcache.deployment.testing;

import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How tests are isolated from each other, where `quarkus-dynamodb-cache-testing` is on the test class path. */
@ConfigMapping(prefix = "quarkus.test-data")
@ConfigRoot(phase = ConfigPhase.BUILD_TIME)
public interface TestDataConfig {

    /** How tests are isolated that no `@DataIsolation` speaks for. */
    @WithDefault("namespace")
    Isolation isolation();

    /** What happens after a test that was rolled back, if it passed but may not have shown what it seems to show. */
    @WithDefault("warn")
    Audit audit();

    /** How tests are isolated from each other. In every mode but `none` each test begins with empty caches. */
    enum Isolation {
        /** The test runs in a transaction that is rolled back, and in a fresh namespace of DynamoDB. */
        ROLLBACK,
        /** As `rollback`, and calls over HTTP made with REST-assured join the transaction of the test. */
        JOINED,
        /** Commits are real. After the test all tables are emptied, and what was there after start-up is put back. */
        TRUNCATE,
        /** SQL is left alone. DynamoDB gets a fresh namespace. */
        NAMESPACE,
        /** Nothing is isolated: a test finds what those before it have left. */
        NONE
    }

    /** What happens if a test that was rolled back may not have shown what it seems to show. */
    enum Audit {
        /** It is logged. */
        WARN,
        /** The test fails. */
        FAIL,
        /** Nobody looks. */
        OFF
    }
}
