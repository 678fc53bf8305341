package io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.dynamodbcache.deployment.devservices.FreshDynamoDb;
import io.quarkus.builder.Version;
import io.quarkus.logging.Log;
import io.quarkus.maven.dependency.Dependency;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.test.QuarkusProdModeTest;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** The packaged application, which may create tables, and is configured as for tests. */
class ProductionTest {

    private static final String ACCESS_KEY = FreshDynamoDb.accessKey();

    @RegisterExtension
    static final QuarkusProdModeTest APPLICATION = new QuarkusProdModeTest()
            .withApplicationRoot(root -> root.addClasses(Orders.class, LooksAtTables.class))
            .setApplicationName("production")
            // Its build-time half is among the tests', so its other half has to be in the application.
            .setForcedDependencies(List.of(Dependency.of("io.quarkus", "quarkus-rest-jackson", Version.getVersion())))
            .overrideConfigKey("quarkus.unmanaged.flip", "test")
            .overrideConfigKey("quarkus.http.host-enabled", "false")
            .setRun(true)
            .setExpectExit(true)
            .setRuntimeProperties(Map.of(
                    "quarkus.dynamodb.endpoint-override", FreshDynamoDb.endpoint().toString(),
                    "quarkus.dynamodb.aws.region", "us-east-1",
                    "quarkus.dynamodb.aws.credentials.type", "static",
                    "quarkus.dynamodb.aws.credentials.static-provider.access-key-id", ACCESS_KEY,
                    "quarkus.dynamodb.aws.credentials.static-provider.secret-access-key", "unused"));

    @Test
    void tablesOfOtherServices_areNotCreated() {
        assertThat(APPLICATION.getExitCode()).isZero();
        assertThat(APPLICATION.getStartupConsoleOutput()).contains("Tables in production: []");
        try (DynamoDbAsyncClient client = FreshDynamoDb.client(ACCESS_KEY)) {
            assertThat(client.listTables().join().tableNames()).isEmpty();
        }
    }

    /** Ends when it has looked. */
    @QuarkusMain
    public static class LooksAtTables implements QuarkusApplication {

        @Inject
        DynamoDbAsyncClient client;

        @Override
        public int run(String... args) {
            Log.infof("Tables in production: %s", client.listTables().join().tableNames());
            return 0;
        }
    }
}
