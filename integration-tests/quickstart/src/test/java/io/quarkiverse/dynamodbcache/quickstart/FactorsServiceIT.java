package io.quarkiverse.dynamodbcache.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.quickstart.FactorsResourceTest.Answer;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/**
 * What {@link FactorsServiceTest} says of a table that is down, of the packaged application.
 * <p>
 * No bean of it can be injected, no cache of it faked, and its time not be moved; that the same number is factored once, {@link
 * FactorsResourceIT} shows.
 */
@QuarkusIntegrationTest
@TestProfile(FactorsServiceIT.TableDown.class)
class FactorsServiceIT {

    @Test
    void tableThatIsDown_makesItSlower_notBroken() {
        assertThat(Answer.to("91").cache()).isEqualTo("miss");
        assertThat(Answer.to("91").cache()).isEqualTo("miss");
    }

    public static final class TableDown implements QuarkusTestProfile {

        /** Where nothing listens. */
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.dynamodb.endpoint-override", "http://127.0.0.1:1",
                    "quarkus.dynamodb.aws.region", "us-east-1",
                    "quarkus.dynamodb.aws.credentials.type", "static",
                    "quarkus.dynamodb.aws.credentials.static-provider.access-key-id", "none",
                    "quarkus.dynamodb.aws.credentials.static-provider.secret-access-key", "none");
        }
    }
}
