package io.quarkiverse.dynamodbcache.sharedtables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.quarkiverse.dynamodbcache.sharedtables.register.Label;
import io.quarkiverse.dynamodbcache.testing.DataIsolation;
import io.quarkiverse.dynamodbcache.testing.Isolation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.smallrye.mutiny.Uni;

/** Tests that pass, and why one should not believe them. */
@ExtendWith({ Doubts.class, Tables.class })
@QuarkusTest
@DataIsolation(Isolation.ROLLBACK)
class DoubtfulRollbackTest {

    @Inject
    EntityManager em;

    @Inject
    Clerk clerk;

    @Inject
    UserTransaction transaction;

    @TestHTTPResource("/shares/total")
    URI total;

    @Test
    @Doubtful("What Clerk.writeInItsOwn wrote was committed by a transaction of its own")
    void ownTransaction_stays() {
        clerk.writeInItsOwn("own");

        assertThat(clerk.has("own")).isTrue();
        clerk.removeInItsOwn("own"); // as it would stay
    }

    @Test
    @Doubtful("Clerk.writeAndFailLater returned before it had ended")
    void failureAfterTheMethodReturned_rollsNothingBack() {
        Uni<Void> later = clerk.writeAndFailLater("later");

        assertThatThrownBy(() -> later.await().atMost(Duration.ofSeconds(10))).hasMessage("I slipped");
    }

    @Test
    void resultThatIsThereAlready_isNotDoubtful() {
        assertThat(clerk.writeAtOnce("at once")).isCompletedWithValue("at once");
    }

    @Test
    @Doubtful("its transaction was marked rollback-only, by DoubtfulRollbackTest.marked_isReported")
    void marked_isReported() {
        QuarkusTransaction.setRollbackOnly();
    }

    @Test
    @Doubtful("its transaction was to be committed")
    void commit_isRefused() {
        assertThatThrownBy(() -> transaction.commit()).hasMessageContaining("@DataIsolation(TRUNCATE)");
    }

    @Test
    @Doubtful("its transaction was rolled back before its end")
    void ended_isReported() throws Exception {
        transaction.rollback();
    }

    @Test
    @Doubtful("GET /shares/total was called over HTTP")
    void writeNotYetSent_isInvisibleOverHttp() {
        em.persist(new Label("pending"));

        RestAssured.get("/shares/total").then().statusCode(200);
    }

    @Test
    @Doubtful("GET /shares/total was called over HTTP")
    void otherClient_isNoticedAsWell() throws IOException, InterruptedException {
        clerk.write("sent");

        assertThat(HttpClient.newHttpClient().send(HttpRequest.newBuilder(total).build(), BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void callOverHttpWithoutWrites_isNotDoubtful() {
        RestAssured.get("/shares/total").then().statusCode(200);
    }
}
