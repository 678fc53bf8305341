package io.quarkiverse.dynamodbcache.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.DevServicesContext;
import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The packaged application, which makes its table and ends. */
@QuarkusIntegrationTest
class TableInAPipelineIT {

    @SuppressWarnings("NullAway.Init") // Quarkus sets it before each test.
    DevServicesContext devServices;

    private SecondInstance make(Map<String, String> config) throws Exception {
        Map<String, String> all = new HashMap<>(devServices.devServicesProperties());
        all.put("quarkus.cache.dynamodb.table.create", "only");
        all.put("quarkus.cache.dynamodb.table.name", "pipeline");
        all.putAll(config);
        return SecondInstance.start(all);
    }

    @Test
    void table_isMadeOnce_andThenFoundToBeAsItMust() throws Exception {
        try (SecondInstance first = make(Map.of())) {
            assertThat(first.exitCode()).isZero();
            assertThat(first.output()).contains("Created table 'pipeline'")
                    .contains("The tables of the DynamoDB caches are as they must be: [pipeline]")
                    .doesNotContain("Listening on");
        }
        try (SecondInstance second = make(Map.of())) {
            assertThat(second.exitCode()).isZero();
            assertThat(second.output()).doesNotContain("Created table");
        }
    }

    @Test
    void dynamoDbThatCannotBeReached_isAFailure() throws Exception {
        try (SecondInstance unreachable = make(Map.of("quarkus.dynamodb.endpoint-override", "http://127.0.0.1:1"))) {
            assertThat(unreachable.exitCode()).isOne();
            assertThat(unreachable.output()).contains("Table 'pipeline' of the DynamoDB cache could not be created or checked")
                    .contains("Not all tables of the DynamoDB caches are as they must be");
        }
    }
}
