package org.acme;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class PriceResourceTest {

    @Test
    void price_isAskedForOnce_untilItChanges() {
        String asked = get("/prices/pen").path("asked");

        when().get("/prices/pen").then().statusCode(200).body("asked", is(asked));

        when().delete("/prices/pen").then().statusCode(204);
        when().get("/prices/pen").then().body("asked", not(asked));
    }
}
