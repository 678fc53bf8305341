package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.ValueTooLargeException;
import io.quarkiverse.dynamodbcache.runtime.internal.breaker.OpenCircuitException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** Says of each failure of a table what it means for the cache, and what mends it. */
record StoreFailures(TableAccess access) {

    /** @return the failure itself if it is an answer and not a failure of the table */
    Throwable explained(Throwable failure) {
        if (failure instanceof ConditionalCheckFailedException || failure instanceof ValueTooLargeException
                || failure instanceof CacheStoreException) {
            return failure;
        }
        return new CacheStoreException(inTable(meaning(failure)), failure);
    }

    /** @return the failure of what DynamoDB has left out of its answers until its time was over */
    CacheStoreException unprocessed() {
        return new CacheStoreException(inTable(
                ("left unprocessed for %s ms (quarkus.cache.dynamodb.api-call-timeout). The table throttles, or all this is "
                        + "more than it can answer in that time. Give it more capacity or time, or ask for less at once.")
                        .formatted(access.apiCallTimeout().toMillis())),
                null);
    }

    /** Makes a request unless the table is known to be down. */
    <R> CompletableFuture<R> guarded(Supplier<CompletableFuture<R>> request) {
        return access.breaker().call(request, this::down);
    }

    /** The same for what is asked again while the table throttles: being refused is part of its plan. */
    <R> CompletableFuture<R> guardedPatiently(Supplier<CompletableFuture<R>> request) {
        return access.breaker().call(request, failure -> Outage.isThrottling(failure) ? Optional.empty() : down(failure));
    }

    private Optional<String> down(Throwable failure) {
        return Outage.isShownBy(failure) ? Optional.of(meaning(failure)) : Optional.empty();
    }

    private String inTable(String what) {
        return "Cache '%s', table '%s': %s".formatted(access.cache(), access.table(), what);
    }

    private String meaning(Throwable failure) {
        if (failure instanceof ResourceNotFoundException) {
            return ("the table does not exist. Create it, or set quarkus.cache.dynamodb.table.create=if-missing; "
                    + "the log of the start-up has the commands.");
        }
        if (failure instanceof AwsServiceException refusal && Outage.isAnswerOfDynamoDb(refusal)) {
            return refusal(refusal);
        }
        if (failure instanceof OpenCircuitException) {
            return Objects.requireNonNull(failure.getMessage());
        }
        if (failure instanceof ApiCallTimeoutException || failure instanceof ApiCallAttemptTimeoutException
                || failure instanceof TimeoutException) {
            return "no answer within %s ms (quarkus.cache.dynamodb.api-call-timeout)."
                    .formatted(access.apiCallTimeout().toMillis());
        }
        return "DynamoDB cannot be reached: %s. Check quarkus.dynamodb.endpoint-override, quarkus.dynamodb.aws.region and the credentials."
                .formatted(failure.getMessage());
    }

    private String refusal(AwsServiceException refusal) {
        String code = refusal.awsErrorDetails().errorCode();
        if (Outage.REFUSED_CREDENTIALS.contains(code)) {
            return "the credentials are refused (%s). Check quarkus.dynamodb.aws.credentials, and the clock of this machine."
                    .formatted(code);
        }
        return switch (code) {
            case "AccessDeniedException" ->
                ("access is denied. The role needs dynamodb:GetItem, PutItem, UpdateItem, DeleteItem and Query on the table, "
                        + "dynamodb:BatchWriteItem for invalidate, and for putAll and invalidateAll of several keys, "
                        + "dynamodb:BatchGetItem for getAll, "
                        + "and dynamodb:Scan for invalidateIf and the reaper: ") + refusal.awsErrorDetails().errorMessage();
            case "ProvisionedThroughputExceededException", "ThrottlingException", "RequestLimitExceeded" ->
                "the table throttles. Give it more capacity, or make it on-demand.";
            case "ValidationException" ->
                "the request does not fit the table, or one of its items: %s. Its key must be 'pk' (S, HASH) and 'sk' (S, RANGE)."
                        .formatted(refusal.awsErrorDetails().errorMessage());
            default -> "DynamoDB answered %s %s: %s".formatted(refusal.statusCode(), code,
                    refusal.awsErrorDetails().errorMessage());
        };
    }
}
