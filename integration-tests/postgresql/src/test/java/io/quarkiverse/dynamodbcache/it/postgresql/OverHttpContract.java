package io.quarkiverse.dynamodbcache.it.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;

import io.restassured.RestAssured;

/** The same, where calls over HTTP see the rows of the test. */
abstract class OverHttpContract extends MoveContract {

    private void move(String how) {
        RestAssured.given().queryParam("amount", 10).post("/holdings/{from}/{how}/{to}", alice, how, bob).then()
                .statusCode(500);
    }

    private void seeOverHttp(long amount) {
        RestAssured.get("/holdings/{id}", alice).then().statusCode(200).body(is(String.valueOf(amount)));
    }

    @Test
    void atomicOverHttp_leavesTheShares() {
        move("atomically-to");

        seeOverHttp(100);
        see(100);
        assertThat(holdings.amount(bob)).isEqualTo(995);
    }

    @Test
    void inStepsOverHttp_losesShares() {
        move("in-steps-to");

        seeOverHttp(90);
        see(90);
        assertThat(holdings.amount(bob)).isEqualTo(995);
    }
}
