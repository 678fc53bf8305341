package io.quarkiverse.dynamodbcache.runtime.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveResponse;

/** The calls about tables, and one table. It becomes active after it was looked at a few times. */
final class FakeDynamoDb implements DynamoDbAsyncClient {

    final List<String> calls = new ArrayList<>();
    @Nullable
    TableDescription table;
    @Nullable
    String timeToLive;
    int looksUntilActive;
    /** Another node creates the table after this one has looked. */
    @Nullable
    TableDescription createdByAnother;
    boolean refusesTimeToLive;
    @Nullable
    RuntimeException failure;

    @Override
    public String serviceName() {
        return "dynamodb";
    }

    @Override
    public void close() {
        // Nothing is open.
    }

    private synchronized <T> CompletableFuture<T> failed(RuntimeException failure) {
        // As the SDK fails.
        return CompletableFuture.failedFuture(new CompletionException(failure));
    }

    @Override
    public synchronized CompletableFuture<DescribeTableResponse> describeTable(DescribeTableRequest request) {
        calls.add("describeTable");
        RuntimeException broken = failure;
        if (broken != null) {
            return failed(broken);
        }
        TableDescription described = table;
        if (described == null) {
            return failed(ResourceNotFoundException.builder().message("no such table").build());
        }
        TableStatus status = looksUntilActive-- > 0 ? TableStatus.CREATING : TableStatus.ACTIVE;
        return CompletableFuture.completedFuture(DescribeTableResponse.builder()
                .table(described.toBuilder().tableStatus(status).build()).build());
    }

    @Override
    public synchronized CompletableFuture<CreateTableResponse> createTable(CreateTableRequest request) {
        calls.add("createTable");
        if (createdByAnother != null) {
            table = createdByAnother;
            return failed(ResourceInUseException.builder().message("in use").build());
        }
        table = TableDescription.builder().tableName(request.tableName()).keySchema(request.keySchema())
                .attributeDefinitions(request.attributeDefinitions()).build();
        return CompletableFuture.completedFuture(CreateTableResponse.builder().tableDescription(table).build());
    }

    @Override
    public synchronized CompletableFuture<DescribeTimeToLiveResponse> describeTimeToLive(DescribeTimeToLiveRequest request) {
        calls.add("describeTimeToLive");
        return CompletableFuture.completedFuture(DescribeTimeToLiveResponse.builder().timeToLiveDescription(ttl -> ttl
                .timeToLiveStatus(timeToLive == null ? TimeToLiveStatus.DISABLED : TimeToLiveStatus.ENABLED)
                .attributeName(timeToLive)).build());
    }

    @Override
    public synchronized CompletableFuture<UpdateTimeToLiveResponse> updateTimeToLive(UpdateTimeToLiveRequest request) {
        calls.add("updateTimeToLive");
        if (looksUntilActive > 0) {
            return failed(ResourceInUseException.builder().message("being created").build());
        }
        if (refusesTimeToLive) {
            timeToLive = request.timeToLiveSpecification().attributeName();
            return failed((DynamoDbException) DynamoDbException.builder().message("already enabled").build());
        }
        timeToLive = request.timeToLiveSpecification().attributeName();
        return CompletableFuture.completedFuture(UpdateTimeToLiveResponse.builder().build());
    }
}
