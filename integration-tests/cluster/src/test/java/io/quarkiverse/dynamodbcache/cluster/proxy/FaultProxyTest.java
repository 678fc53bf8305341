package io.quarkiverse.dynamodbcache.cluster.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.CRC32;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultProxyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final RecordingDynamoDb dynamoDb = new RecordingDynamoDb();
    private final FaultProxy proxy = FaultProxy.before(dynamoDb.endpoint());
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        proxy.close();
        dynamoDb.close();
    }

    private HttpResponse<String> ask(String operation, Duration patience) throws IOException, InterruptedException {
        return ask(proxy, operation, patience);
    }

    private HttpResponse<String> ask(FaultProxy asked, String operation, Duration patience)
            throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(asked.endpoint()).timeout(patience)
                .header("X-Amz-Target", "DynamoDB_20120810." + operation)
                .POST(BodyPublishers.ofString("{\"asked\":1}")).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> ask() throws IOException, InterruptedException {
        return ask("GetItem", PATIENCE);
    }

    @Test
    void withoutFault_requestAndAnswerArrive() throws Exception {
        HttpResponse<String> answer = ask();

        assertThat(dynamoDb.bodies()).containsExactly("{\"asked\":1}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(RecordingDynamoDb.ANSWER);
        assertThat(answer.headers().firstValue("x-amzn-requestid")).contains("of-the-server");
    }

    @Test
    void requests_areCountedByOperation() throws Exception {
        ask("GetItem", PATIENCE);
        ask("GetItem", PATIENCE);
        ask("PutItem", PATIENCE);

        assertThat(proxy.requests("GetItem")).isEqualTo(2);
        assertThat(proxy.requests("PutItem")).isEqualTo(1);
        assertThat(proxy.requests()).isEqualTo(3);
    }

    @Test
    void requestThatIsNotPermitted_isRefused_andOthersAreNot() throws Exception {
        try (FaultProxy guarded = FaultProxy.before(dynamoDb.endpoint(),
                (operation, body) -> operation.equals("GetItem")
                        && new String(body, StandardCharsets.UTF_8).contains("asked"))) {
            assertThat(ask(guarded, "GetItem", PATIENCE).statusCode()).isEqualTo(200);
            HttpResponse<String> refused = ask(guarded, "Scan", PATIENCE);

            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("AccessDeniedException");
            assertThat(dynamoDb.bodies()).hasSize(1);
        }
    }

    @Test
    void connection_isOpenUntilItsClientHangsUp() throws Exception {
        ask();
        int open = proxy.openConnections();
        proxy.inject(Fault.reset());
        assertThatThrownBy(this::ask).isInstanceOf(IOException.class);

        assertThat(open).isEqualTo(1);
        await().atMost(PATIENCE).until(() -> proxy.openConnections() == 0);
    }

    @Test
    void latency_comesBeforeTheAnswer() throws Exception {
        proxy.inject(Fault.latency(Duration.ofMillis(300)));
        long start = System.nanoTime();
        ask();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void reset_reachesTheClientAndNotTheServer() {
        proxy.inject(Fault.reset());

        assertThatThrownBy(this::ask).isInstanceOf(IOException.class);
        assertThat(dynamoDb.bodies()).isEmpty();
    }

    @Test
    void blackHole_holdsTheRequestUntilItsClientGivesUp() {
        proxy.inject(Fault.blackHole());

        assertThatThrownBy(() -> ask("GetItem", Duration.ofMillis(200))).isInstanceOf(HttpTimeoutException.class);
        assertThat(proxy.requests("GetItem")).isEqualTo(1);
        assertThat(dynamoDb.bodies()).isEmpty();
        await().atMost(PATIENCE).until(() -> proxy.unanswered() == 0 && proxy.openConnections() == 0);
    }

    @Test
    void refusal_endsWhatIsConnectedAndRefusesTheRest() throws Exception {
        ask();
        proxy.inject(Fault.refusal());

        await().atMost(PATIENCE).until(() -> proxy.openConnections() == 0);
        assertThatThrownBy(this::ask).isInstanceOf(ConnectException.class);
    }

    @Test
    void refusalThatIsOver_leavesTheEndpointWhereItWas() throws Exception {
        proxy.inject(Fault.refusal());
        proxy.inject(Fault.refusal());
        proxy.heal();

        assertThat(ask().statusCode()).isEqualTo(200);
    }

    @Test
    void throttling_saysWhatDynamoDbSays() throws Exception {
        proxy.inject(Fault.throttling());
        HttpResponse<String> answer = ask();
        CRC32 checksum = new CRC32();
        checksum.update(answer.body().getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"__type\":\"com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceeded");
        assertThat(answer.headers().firstValue("x-amz-crc32")).contains(String.valueOf(checksum.getValue()));
        assertThat(dynamoDb.bodies()).isEmpty();
    }

    @Test
    void throttlingWithoutChecksum_hasNone() throws Exception {
        proxy.inject(Fault.throttlingWithoutChecksum());
        HttpResponse<String> answer = ask();

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("x-amz-crc32")).isEmpty();
    }

    @Test
    void internalServerError_is500() throws Exception {
        proxy.inject(Fault.internalServerError());

        assertThat(ask().statusCode()).isEqualTo(500);
        assertThat(dynamoDb.bodies()).isEmpty();
    }

    @Test
    void halfAnswer_isOfARequestThatWasProcessed() {
        proxy.inject(Fault.halfAnswer());

        assertThatThrownBy(this::ask).isInstanceOf(IOException.class);
        assertThat(dynamoDb.bodies()).hasSize(1);
    }

    @Test
    void faultForSomeRequests_isOverAfterThem() throws Exception {
        proxy.inject(Fault.internalServerError().times(2));

        assertThat(ask().statusCode()).isEqualTo(500);
        assertThat(ask().statusCode()).isEqualTo(500);
        assertThat(ask().statusCode()).isEqualTo(200);
    }

    @Test
    void faultOfOneOperation_leavesOthersAlone() throws Exception {
        proxy.inject(Fault.internalServerError().only("DeleteItem"));

        assertThat(ask("DeleteItem", PATIENCE).statusCode()).isEqualTo(500);
        assertThat(ask("GetItem", PATIENCE).statusCode()).isEqualTo(200);
    }
}
