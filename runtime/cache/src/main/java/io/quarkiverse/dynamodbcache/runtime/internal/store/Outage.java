package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.Set;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** Tells the failures of a table that no request would fare better with from those of a single request. */
public final class Outage {

    static final Set<String> REFUSED_CREDENTIALS = Set.of("ExpiredTokenException", "UnrecognizedClientException",
            "InvalidSignatureException", "IncompleteSignatureException", "MissingAuthenticationToken",
            "MissingAuthenticationTokenException");
    private static final int SERVER_ERROR = 500;

    private Outage() {
    }

    /**
     * What is denied to a role is no outage: it is about one kind of request, and is denied without delay.
     *
     * @param failure as the client throws it
     */
    public static boolean isShownBy(Throwable failure) {
        if (failure instanceof AwsServiceException refusal) {
            return !isAnswerOfDynamoDb(refusal) || refusal.statusCode() >= SERVER_ERROR || isThrottling(refusal)
                    || refusal instanceof ResourceNotFoundException
                    || REFUSED_CREDENTIALS.contains(refusal.awsErrorDetails().errorCode());
        }
        return failure instanceof SdkClientException || failure instanceof TimeoutException;
    }

    static boolean isThrottling(@Nullable Throwable failure) {
        return failure instanceof AwsServiceException refusal && refusal.isThrottlingException();
    }

    /** What has no code is no answer of DynamoDB, but of something between here and there. */
    static boolean isAnswerOfDynamoDb(AwsServiceException refusal) {
        return refusal.awsErrorDetails() != null && refusal.awsErrorDetails().errorCode() != null;
    }
}
