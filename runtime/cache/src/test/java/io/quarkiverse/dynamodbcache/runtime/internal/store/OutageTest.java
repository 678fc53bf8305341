package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

class OutageTest {

    private static Throwable refusal(int status, String code) {
        return DynamoDbException.builder().statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build()).build();
    }

    @Test
    void tableThatNoRequestReaches_isOut() {
        assertThat(Outage.isShownBy(ApiCallTimeoutException.builder().build())).isTrue();
        assertThat(Outage.isShownBy(SdkClientException.create("Connection refused"))).isTrue();
        assertThat(Outage.isShownBy(refusal(500, "InternalServerError"))).isTrue();
        assertThat(Outage.isShownBy(DynamoDbException.builder().statusCode(403).message("a web page").build())).isTrue();
        assertThat(Outage.isShownBy(ResourceNotFoundException.builder().statusCode(400)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode("ResourceNotFoundException").build()).build())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "ExpiredTokenException", "UnrecognizedClientException", "InvalidSignatureException",
            "ProvisionedThroughputExceededException", "ThrottlingException", "RequestLimitExceeded" })
    void credentialsThatAreRefused_andThrottling_areOutages(String code) {
        assertThat(Outage.isShownBy(refusal(400, code))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "ConditionalCheckFailedException", "ValidationException", "AccessDeniedException",
            "ItemCollectionSizeLimitExceededException" })
    void whatIsWrongWithOneRequest_isNoOutage(String code) {
        assertThat(Outage.isShownBy(refusal(400, code))).isFalse();
    }

    @Test
    void whatIsNoFailureOfTheTable_isNoOutage() {
        assertThat(Outage.isShownBy(new CancellationException())).isFalse();
        assertThat(Outage.isShownBy(new IllegalArgumentException())).isFalse();
    }
}
