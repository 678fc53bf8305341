package io.quarkiverse.dynamodbcache.cluster.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HalfProcessedTest {

    private final RecordingDynamoDb dynamoDb = new RecordingDynamoDb();
    private final FaultProxy proxy = FaultProxy.before(dynamoDb.endpoint());

    @AfterEach
    void close() {
        proxy.close();
        dynamoDb.close();
    }

    private String ask(String operation, String body) throws Exception {
        proxy.inject(Fault.halfProcessed());
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(proxy.endpoint()).timeout(Duration.ofSeconds(10))
                .header("X-Amz-Target", "DynamoDB_20120810." + operation)
                .POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString()).body();
    }

    @Test
    void keysOfTheSecondHalf_areUnprocessedAndUnasked() throws Exception {
        String answer = ask("BatchGetItem", "{\"RequestItems\":{\"t\":{\"Keys\":[1,2,3],\"ConsistentRead\":true}}}");

        assertThat(dynamoDb.bodies())
                .containsExactly("{\"RequestItems\":{\"t\":{\"Keys\":[1,2],\"ConsistentRead\":true}}}");
        assertThat(answer)
                .isEqualTo("{\"Responses\":{},\"UnprocessedKeys\":{\"t\":{\"Keys\":[3],\"ConsistentRead\":true}}}");
    }

    @Test
    void writesOfTheSecondHalf_areUnprocessedAndNotMade() throws Exception {
        String answer = ask("BatchWriteItem", "{\"RequestItems\":{\"t\":[1,2,3,4]}}");

        assertThat(dynamoDb.bodies()).containsExactly("{\"RequestItems\":{\"t\":[1,2]}}");
        assertThat(answer).isEqualTo("{\"Responses\":{},\"UnprocessedItems\":{\"t\":[3,4]}}");
    }

    @Test
    void lastOfABatch_isProcessed() throws Exception {
        String answer = ask("BatchWriteItem", "{\"RequestItems\":{\"t\":[1]}}");

        assertThat(dynamoDb.bodies()).containsExactly("{\"RequestItems\":{\"t\":[1]}}");
        assertThat(answer).isEqualTo("{\"Responses\":{},\"UnprocessedItems\":{}}");
    }

    @Test
    void otherOperation_isPassedOn() throws Exception {
        assertThat(ask("GetItem", "{}")).isEqualTo(RecordingDynamoDb.ANSWER);
    }
}
