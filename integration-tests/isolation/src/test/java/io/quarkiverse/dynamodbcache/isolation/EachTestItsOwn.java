package io.quarkiverse.dynamodbcache.isolation;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Tests of which each would see what the one before has left, if it were left. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class EachTestItsOwn {

    @Inject
    Notes notes;

    @Inject
    DynamoDbClient client;

    @BeforeAll
    void writeOnceForAllTests() {
        notes.write("once", "for all tests");
    }

    @BeforeEach
    void writeForEachTest() {
        notes.write("each", "for each test");
    }

    @Order(1)
    @RepeatedTest(3)
    void orderOverHttp_isTheOnlyOne() {
        when().get("/customers/ann/orders").then().body("", empty());
        when().get("/customers/ann/has-orders").then().body(is("false"));
        given().body("17").post("/customers/ann").then().statusCode(204);

        when().get("/customers/ann/orders").then().body("", contains("17"));
    }

    @Order(2)
    @Test
    void orderByTheBean_isSeenOverHttp() {
        when().get("/customers/ann/orders").then().body("", empty());
        given().body("18").post("/customers/ann").then().statusCode(204);

        when().get("/customers/ann/has-orders").then().body(is("true"));
    }

    @Order(3)
    @Test
    void notes_areThoseOfTheStartAndOfBeforeEach() {
        assertThat(notes.all()).isEqualTo(Map.of("welcome", "Hello", "each", "for each test"));

        given().body("Changed").put("/notes/welcome").then().statusCode(204);
        given().body("More").put("/notes/more").then().statusCode(204);
    }

    @Order(4)
    @Test
    void changedNote_isAsItWas() {
        when().get("/notes").then().body("", hasEntry("welcome", "Hello")).body("more", equalTo(null));

        when().delete("/notes/welcome").then().statusCode(204);
    }

    @Order(5)
    @Test
    void deletedNote_isThereAgain() {
        when().get("/notes").then().body("", not(anEmptyMap())).body("welcome", equalTo("Hello"));

        client.deleteTable(delete -> delete.tableName("notes"));
        client.createTable(Tables.oneMore());
    }

    @Order(6)
    @Test
    void deletedTable_isThereAgain_andTheCreatedOneIsNot() {
        when().get("/notes").then().body("welcome", equalTo("Hello"));
        assertThat(client.listTables().tableNames()).contains("orders", "notes").doesNotContain("one-more");
    }
}
