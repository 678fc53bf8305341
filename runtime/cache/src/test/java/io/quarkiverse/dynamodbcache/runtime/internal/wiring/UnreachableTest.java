package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.WriteFailures;
import io.quarkiverse.dynamodbcache.runtime.internal.wiring.StubDynamoDb.Answer;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** A DynamoDB that does not answer, or not in words that make sense. */
class UnreachableTest {

    private static final Duration SHORT = Duration.ofMillis(300);
    /** Far less than waiting twice for the bound of an endpoint that never answers would take, if there were none. */
    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void closedPort_isSaidToWhoWritesAndNotToWhoReads() throws IOException {
        try (CacheAt prices = CacheAt.endpoint(closedPort())) {

            assertThat(prices.get("apple")).isEqualTo("loaded apple");
            assertThatExceptionOfType(CacheStoreException.class).isThrownBy(() -> prices.put("apple"))
                    .withMessageStartingWith("Cache 'prices', table 'quarkus-cache': DynamoDB cannot be reached")
                    .withMessageContaining("quarkus.dynamodb.endpoint-override");
        }
    }

    @Test
    void silentEndpoint_holdsUpAReaderForTheTimeoutAtMost() throws IOException {
        try (ServerSocket silent = listening(); CacheAt prices = at(silent, CacheAt.FOREIGN_TABLE)) {

            assertThat(assertTimeoutPreemptively(SOON, () -> prices.get("apple"))).isEqualTo("loaded apple");
        }
    }

    @Test
    void silentEndpoint_isSaidToWhoWrites() throws IOException {
        try (ServerSocket silent = listening(); CacheAt prices = at(silent, CacheAt.FOREIGN_TABLE)) {

            assertThatExceptionOfType(CacheStoreException.class)
                    .isThrownBy(() -> assertTimeoutPreemptively(SOON, () -> prices.invalidate("apple")))
                    .withMessageContaining("no answer within 300 ms (quarkus.cache.dynamodb.api-call-timeout)");
        }
    }

    @Test
    void silentEndpointWhereATableIsToBeCreated_holdsUpAReaderForABoundedTime() throws IOException {
        try (ServerSocket silent = listening(); CacheAt prices = at(silent, CacheAt.OWN_TABLE)) {

            assertThat(assertTimeoutPreemptively(SOON, () -> prices.get("apple"))).isEqualTo("loaded apple");
        }
    }

    @Test
    void callWithoutATimeoutOfItsOwn_hasThatOfTheClient() {
        assertThat(CacheClient.tuned(DynamoDbAsyncClient.builder())
                .overrideConfiguration().apiCallTimeout()).contains(Duration.ofSeconds(5));
    }

    @Test
    void halfAnAnswer_isNoAnswer() {
        try (StubDynamoDb stub = new StubDynamoDb(operation -> Answer.half());
                CacheAt prices = CacheAt.endpoint(stub.endpoint())) {

            assertThat(prices.get("apple")).isEqualTo("loaded apple");
            assertThatExceptionOfType(CacheStoreException.class).isThrownBy(() -> prices.invalidate("apple"))
                    .withMessageContaining("DynamoDB cannot be reached");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 200, 403, 503 })
    void webPageInsteadOfAnAnswer_isNoAnswer(int status) {
        try (StubDynamoDb stub = new StubDynamoDb(operation -> new Answer(status, "<html>Sign in, please</html>", 0));
                CacheAt prices = CacheAt.endpoint(stub.endpoint())) {

            assertThat(prices.get("apple")).isEqualTo("loaded apple");
            assertThatExceptionOfType(CacheStoreException.class).isThrownBy(() -> prices.invalidate("apple"))
                    .withMessageStartingWith("Cache 'prices', table 'quarkus-cache': DynamoDB cannot be reached")
                    .withMessageContaining("quarkus.dynamodb.endpoint-override");
        }
    }

    @Test
    void readThatFails_isTriedOnceMore() {
        try (StubDynamoDb stub = new StubDynamoDb(operation -> Answer.error(500, "InternalServerError"));
                CacheAt prices = CacheAt.endpoint(stub.endpoint())) {
            prices.cache().getIfPresent("apple").await().atMost(CacheAt.BOUND);

            // The item and its generation, both together, and both twice.
            assertThat(stub.asked("GetItem")).isLessThanOrEqualTo(4);
            assertThat(stub.asked("GetItem")).isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void tableThatIsDown_isNotAskedByEveryCaller_andAskedAgainWhenItIsBack() {
        try (StubDynamoDb stub = new StubDynamoDb(operation -> Answer.error(500, "InternalServerError"));
                CacheAt prices = CacheAt.endpoint(stub.endpoint())) {
            for (int i = 0; i < CacheAt.FAILURES; i++) {
                assertThatExceptionOfType(CacheStoreException.class).isThrownBy(() -> prices.invalidate("apple"));
            }
            long asked = stub.asked("DeleteItem");

            assertThat(prices.get("apple")).isEqualTo("loaded apple");
            assertThatExceptionOfType(CacheStoreException.class).isThrownBy(() -> prices.invalidate("apple"))
                    .withMessageStartingWith(
                            "Cache 'prices', table 'quarkus-cache': not asked: the circuit breaker opened 0 ms "
                                    + "ago, and the next request is made in 5000 ms (quarkus.cache.dynamodb.circuit-breaker.delay)")
                    .withMessageContaining("500 InternalServerError");
            assertThat(stub.asked("DeleteItem")).isEqualTo(asked);
            assertThat(stub.asked("GetItem")).isZero();

            stub.answer(operation -> Answer.ok("{}"));
            prices.pass(CacheAt.DELAY);
            prices.invalidate("apple");
            prices.invalidate("apple");

            assertThat(stub.asked("DeleteItem")).isEqualTo(asked + 2);
        }
    }

    private static CacheAt at(ServerSocket silent, TableSettings table) {
        return new CacheAt(URI.create("http://127.0.0.1:" + silent.getLocalPort()), table, SHORT, WriteFailures.FAIL);
    }

    /** The operating system accepts connections on its behalf, and nobody ever reads what comes. */
    private static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    private static URI closedPort() throws IOException {
        try (ServerSocket socket = listening()) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
    }
}
