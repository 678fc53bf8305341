package io.quarkiverse.dynamodbcache.sharedtables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.quarkiverse.dynamodbcache.sharedtables.register.Label;
import io.quarkiverse.dynamodbcache.sharedtables.register.Shares;
import io.quarkiverse.dynamodbcache.testing.DataIsolation;
import io.quarkiverse.dynamodbcache.testing.Isolation;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;

/** How calls over HTTP join the transaction of a test, and which do not. */
@ExtendWith({ Doubts.class, Tables.class })
@QuarkusTest
@DataIsolation(Isolation.JOINED)
class JoinedCallsTest {

    @Inject
    EntityManager em;

    @Inject
    SharesResource shares;

    @TestHTTPResource("/labels/mine")
    URI mine;

    private final Filter ofUser = (request, response, context) -> {
        assertThat(em.find(Label.class, "mine")).isNotNull(); // still in the test
        return context.next(request, response);
    };

    @BeforeEach
    void label() {
        em.persist(new Label("mine"));
    }

    @AfterEach
    void removeFilters() {
        List<Filter> filters = new ArrayList<>(RestAssured.filters());
        filters.remove(ofUser);
        RestAssured.replaceFiltersWith(filters);
    }

    @Test
    void whatTheTestWrote_isSeen_andTheOtherWayRound() {
        RestAssured.get("/labels/mine").then().statusCode(200).body(is("1"));
        RestAssured.put("/labels/yours").then().statusCode(204);

        assertThat(em.find(Label.class, "yours")).isNotNull();
    }

    @Test
    void entityOfTheTest_isReadAnewByTheRequest() {
        Shares shares = new Shares("Carol", 1);
        em.persist(shares);
        em.flush();
        em.createNativeQuery("update register.Shares set amount = 2 where id = :id").setParameter("id", shares.getId())
                .executeUpdate();

        RestAssured.get("/shares/{id}", shares.getId()).then().body(is("2"));
    }

    @Test
    void lazyCollectionInTheResponse_failsAsInProduction() {
        RestAssured.get("/labels/of-shares/1").then().statusCode(500);
    }

    @Test
    void requestsOneAfterTheOther_joinAll() {
        for (int i = 0; i < 5; i++) {
            RestAssured.put("/labels/l" + i).then().statusCode(204);
        }

        assertThat(em.createQuery("select count(*) from Label where name like 'l_'", Long.class).getSingleResult())
                .isEqualTo(5);
    }

    @Test
    void filterOfTheUser_stays_andRunsInTheTest() {
        RestAssured.filters(ofUser);

        RestAssured.get("/labels/mine").then().statusCode(200).body(is("1"));
        assertThat(RestAssured.filters()).contains(ofUser);
    }

    @Test
    void callOfAnotherThread_isRefused() {
        CompletableFuture<?> other = CompletableFuture.runAsync(() -> RestAssured.get("/labels/mine"));

        assertThatThrownBy(other::join).isInstanceOf(CompletionException.class).cause()
                .hasMessageContaining("JoinedCallsTest.callOfAnotherThread_isRefused is isolated by JOINED")
                .hasMessageContaining("Isolate it by TRUNCATE");
    }

    @Test
    @Doubtful("did not join the transaction, as it was not made with REST-assured. Use TRUNCATE")
    void callWithoutRestAssured_doesNotJoin_andIsReported() throws IOException, InterruptedException {
        em.flush();
        HttpRequest request = HttpRequest.newBuilder(mine).build();

        assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body()).isEqualTo("0");
    }

    @Test
    @Doubtful("did not join the transaction, as its method returns a Uni, and goes on elsewhere. Use TRUNCATE")
    void methodThatGoesOnElsewhere_doesNotJoin_andIsReported() {
        RestAssured.get("/labels/mine/later").then().statusCode(200).body(is("0"));
    }

    @Test
    @Doubtful("GET /route/labels was called over HTTP while the test held writes that were not committed")
    void callThatReachesNoResource_doesNotJoin_andIsReported() {
        RestAssured.get("/route/labels").then().statusCode(200).body(is("1"));
    }

    @Test
    void callRefusedBeforeAnyMethod_isNotDoubtful() {
        RestAssured.delete("/labels/mine").then().statusCode(405);
    }

    @Test
    void resourceCalledAsABean_needsNoRequest() {
        assertThat(CompletableFuture.supplyAsync(shares::total).join()).isEqualTo(1000);
    }
}
