package io.quarkiverse.dynamodbcache.testing.internal.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

class WriteWatchTest {

    static Stream<SdkRequest> reads() {
        return Stream.of(GetItemRequest.builder().build(), BatchGetItemRequest.builder().build(),
                TransactGetItemsRequest.builder().build(), QueryRequest.builder().build(), ScanRequest.builder().build(),
                ListTablesRequest.builder().build(), DescribeTableRequest.builder().build(),
                DescribeTimeToLiveRequest.builder().build());
    }

    static Stream<SdkRequest> writes() {
        return Stream.of(PutItemRequest.builder().build(), UpdateItemRequest.builder().build(),
                DeleteItemRequest.builder().build(), BatchWriteItemRequest.builder().build(),
                TransactWriteItemsRequest.builder().build(), ExecuteStatementRequest.builder().build(),
                ExecuteTransactionRequest.builder().build(), CreateTableRequest.builder().build(),
                UpdateTableRequest.builder().build(), DeleteTableRequest.builder().build());
    }

    @ParameterizedTest
    @MethodSource("reads")
    void read_isNoWrite(SdkRequest request) {
        assertThat(WriteWatch.isWrite(request)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("writes")
    void anythingElse_isAWrite(SdkRequest request) {
        assertThat(WriteWatch.isWrite(request)).isTrue();
    }

    static Stream<Arguments> writesAndTheirTables() {
        WriteRequest put = WriteRequest.builder().putRequest(item -> item.item(Map.of())).build();
        return Stream.of(
                arguments(PutItemRequest.builder().tableName("notes").build(), new Written(Set.of("notes"), false)),
                arguments(CreateTableRequest.builder().tableName("notes").build(), new Written(Set.of("notes"), false)),
                arguments(BatchWriteItemRequest.builder().requestItems(Map.of("notes", List.of(put))).build(),
                        new Written(Set.of("notes"), false)),
                arguments(TransactWriteItemsRequest.builder().transactItems(
                        TransactWriteItem.builder().update(update -> update.tableName("notes")).build(),
                        TransactWriteItem.builder().conditionCheck(check -> check.tableName("read")).build()).build(),
                        new Written(Set.of("notes"), false)),
                arguments(ExecuteStatementRequest.builder().build(), new Written(Set.of(), true)));
    }

    @ParameterizedTest
    @MethodSource("writesAndTheirTables")
    void write_isIntoTheTablesItNames(SdkRequest request, Written expected) {
        assertThat(Written.by(request)).isEqualTo(expected);
    }
}
