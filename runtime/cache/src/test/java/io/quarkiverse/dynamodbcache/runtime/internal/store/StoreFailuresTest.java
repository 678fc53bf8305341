package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.ValueTooLargeException;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

class StoreFailuresTest {

    private final StoreFailures failures = new StoreFailures(
            new TableAccess("books", "shop-table", Duration.ofMillis(250), false));

    @ParameterizedTest
    @MethodSource
    void failureOfATable_saysWhatItMeans_andWhatMendsIt(Throwable failure, String remedy) {
        assertThat(failures.explained(failure)).isInstanceOf(CacheStoreException.class).hasCause(failure)
                .hasMessageContaining("Cache 'books'").hasMessageContaining("table 'shop-table'")
                .hasMessageContaining(remedy);
    }

    static Stream<Arguments> failureOfATable_saysWhatItMeans_andWhatMendsIt() {
        return Stream.of(
                Arguments.of(ResourceNotFoundException.builder().build(), "quarkus.cache.dynamodb.table.create=if-missing"),
                Arguments.of(refusal("AccessDeniedException"), "dynamodb:GetItem, PutItem, UpdateItem, DeleteItem and Query"),
                Arguments.of(refusal("AccessDeniedException"), "dynamodb:BatchWriteItem for invalidate"),
                Arguments.of(refusal("ExpiredTokenException"), "quarkus.dynamodb.aws.credentials"),
                Arguments.of(refusal("UnrecognizedClientException"), "quarkus.dynamodb.aws.credentials"),
                Arguments.of(refusal("ProvisionedThroughputExceededException"), "more capacity"),
                Arguments.of(refusal("ThrottlingException"), "more capacity"),
                Arguments.of(refusal("ValidationException"), "'pk' (S, HASH) and 'sk' (S, RANGE)"),
                Arguments.of(refusal("InternalServerError"), "500 InternalServerError: what AWS says"),
                Arguments.of(ApiCallTimeoutException.builder().build(), "250 ms (quarkus.cache.dynamodb.api-call-timeout)"),
                Arguments.of(ApiCallAttemptTimeoutException.builder().build(), "quarkus.cache.dynamodb.api-call-timeout"),
                Arguments.of(new TimeoutException(), "quarkus.cache.dynamodb.api-call-timeout"),
                Arguments.of(SdkClientException.create("Connection refused"), "Connection refused"),
                Arguments.of(SdkClientException.create("Connection refused"), "quarkus.dynamodb.endpoint-override"),
                Arguments.of(DynamoDbException.builder().message("no details").build(), "no details"));
    }

    private static Throwable refusal(String code) {
        return DynamoDbException.builder().statusCode(500)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).errorMessage("what AWS says").build()).build();
    }

    @Test
    void answers_areNoFailures() {
        for (Throwable answer : new Throwable[] { ConditionalCheckFailedException.builder().build(),
                new ValueTooLargeException("books", 2, 1), new CacheStoreException("explained", new Exception()) }) {
            assertThat(failures.explained(answer)).isSameAs(answer);
        }
    }

    @Test
    void tooLargeValue_saysHowLarge_inNoOnesLocale() {
        assertThat(new ValueTooLargeException("books", 409_601, 409_600)).hasMessageContaining("'books'")
                .hasMessageContaining("409601 bytes").hasMessageContaining("quarkus.cache.\"books\".type=caffeine");
    }
}
