package io.quarkiverse.dynamodbcache.quickstart;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;

@QuarkusTest
class FactorsResourceTest {

    @BeforeEach
    void forgetAll() {
        when().delete("/factors").then().statusCode(204);
    }

    @Test
    void factors_areThoseOfTheNumber() {
        when().get("/factors/60").then().statusCode(200).contentType("application/json")
                .body("n", equalTo(60)).body("factors", contains(2, 2, 3, 5));
    }

    @Test
    void largestNumber_isFactored() {
        when().get("/factors/4611686018427387904").then().statusCode(200)
                .body("n", equalTo(4_611_686_018_427_387_904L)).body("factors.size()", equalTo(62));
    }

    @Test
    void secondRequest_isAHitWithTheAnswerOfTheFirst() {
        Answer first = Answer.to("91");
        Answer second = Answer.to("91");

        assertThat(first.cache()).isEqualTo("miss");
        assertThat(second).isEqualTo(new Answer("hit", first.computedAt()));
    }

    @Test
    void sameNumberWrittenInAnotherWay_isAHit() {
        Answer.to("91");

        assertThat(Answer.to("+091").cache()).isEqualTo("hit");
    }

    @Test
    void forgottenNumber_isComputedAgain_andNoOther() {
        Answer first = Answer.to("91");
        Answer.to("92");
        when().delete("/factors/91").then().statusCode(204);
        Answer again = Answer.to("91");

        assertThat(again.cache()).isEqualTo("miss");
        assertThat(again.computedAt()).isAfter(first.computedAt());
        assertThat(Answer.to("92").cache()).isEqualTo("hit");
    }

    @Test
    void afterAllAreForgotten_eachIsComputedAgain() {
        Answer.to("91");
        Answer.to("92");
        when().delete("/factors").then().statusCode(204);

        assertThat(Answer.to("91").cache()).isEqualTo("miss");
        assertThat(Answer.to("92").cache()).isEqualTo("miss");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "/", "/abc", "/-7", "/0", "/1", "/1.5", "/4611686018427387905", "/99999999999999999999",
            "/6/7" })
    void badNumber_isRefusedWithAReason(String path) {
        when().get("/factors" + path).then().statusCode(400).contentType("application/json")
                .body("reason", containsString("is not a whole number from 2 to 4611686018427387904 (2^62)"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "abc", "-7", "4611686018427387905" })
    void badNumber_isNotForgottenEither(String n) {
        when().delete("/factors/" + n).then().statusCode(400)
                .body("reason", containsString("'" + n + "' is not a whole number"));
    }

    /** What is asserted of an answer besides its factors. */
    record Answer(String cache, Instant computedAt) {

        static Answer to(String n) {
            return from(RestAssured.get("/factors/" + n));
        }

        static Answer from(Response response) {
            response.then().statusCode(200);
            return new Answer(response.header("X-Cache"), Instant.parse(response.path("computedAt")));
        }
    }
}
