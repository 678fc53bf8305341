package io.quarkiverse.dynamodbcache.sharedtables;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.dynamodbcache.sharedtables.register.Register;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;

/** A row, an item, and what is cached of both: whatever isolates the test, it isolates all three. */
abstract class WorthContract {

    /** From import.sql: 1000 shares of the treasury. */
    static final long TREASURY = 1;
    static final String TODAY = "2026-01-02";

    @Inject
    Register register;

    @ParameterizedTest
    @ValueSource(ints = { 1, 20, 300 })
    void worth_isThatOfTheRowsAndItemsOfItsTest(int cents) {
        RestAssured.get("/prices/{day}", TODAY).then().statusCode(404);
        RestAssured.given().contentType(ContentType.JSON).body(cents).put("/prices/{day}", TODAY).then().statusCode(204);
        register.add(TREASURY, cents);

        assertThat(worth()).isEqualTo((1000 + cents) * cents);

        register.add(TREASURY, 1);
        assertThat(worth()).as("cached").isEqualTo((1000 + cents) * cents);
    }

    int worth() {
        return Integer.parseInt(RestAssured.get("/shares/{id}/worth/{day}", TREASURY, TODAY).asString());
    }
}
