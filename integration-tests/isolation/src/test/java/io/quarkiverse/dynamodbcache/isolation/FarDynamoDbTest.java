package io.quarkiverse.dynamodbcache.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkiverse.amazon.common.AmazonClient;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** One of the clients asks a DynamoDB that may be a real one, which nobody may empty. */
@QuarkusTest
@TestProfile(FarDynamoDbTest.SecondClient.class)
class FarDynamoDbTest extends EachTestItsOwn {

    private static final Path LOG = Path.of("target", "far-dynamodb-%s.log".formatted(ProcessHandle.current().pid()));

    @Inject
    @AmazonClient("far")
    DynamoDbClient far;

    @Test
    void farTables_areLeftAlone_whichIsSaidOnce() throws IOException {
        assertThat(far.serviceClientConfiguration().endpointOverride()).hasToString("Optional[http://0.0.0.0:1]");
        assertThat(Files.readAllLines(LOG)).filteredOn(line -> line.contains("http://0.0.0.0:1")).singleElement().asString()
                .contains("WARN", "Tests are not isolated in the DynamoDB tables of 'http://0.0.0.0:1'",
                        "quarkus.unmanaged.disposable-urls");
    }

    /** By a name that is not known to be this machine. Nothing answers there. */
    public static class SecondClient implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.dynamodb.far.endpoint-override", "http://0.0.0.0:1",
                    "quarkus.log.file.enabled", "true",
                    "quarkus.log.file.path", LOG.toString());
        }
    }
}
