package io.quarkiverse.dynamodbcache.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.quickstart.FactorsResourceTest.Answer;
import io.quarkus.test.common.DevServicesContext;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.RestAssured;

/** Two processes with the packaged application, and one embedded DynamoDB. */
@QuarkusIntegrationTest
class TwoInstancesIT {

    /** Asked for by no other test. */
    private static final String NUMBER = "4611685975477714963";

    @SuppressWarnings("NullAway.Init") // Quarkus sets it before each test.
    DevServicesContext devServices;

    @Test
    void whatOneComputed_isAHitOfTheOther() throws Exception {
        try (SecondInstance second = SecondInstance.start(devServices.devServicesProperties())) {
            Answer computed = Answer.to(NUMBER);
            Answer shared = Answer.from(RestAssured.get(second.url() + "/factors/" + NUMBER));

            assertThat(computed.cache()).isEqualTo("miss");
            assertThat(shared).isEqualTo(new Answer("hit", computed.computedAt()));
        }
    }
}
