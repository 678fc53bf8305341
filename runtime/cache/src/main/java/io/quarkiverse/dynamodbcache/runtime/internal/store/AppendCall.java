package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.TIME_TO_LIVE;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.LogForm.ID;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.LogForm.RECORDS;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.List;
import java.util.Map;

import io.quarkiverse.dynamodbcache.runtime.internal.store.InvalidationLog.Appended;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * One UpdateItem call that appends records to a block of the log.
 *
 * @param log the partition key of its blocks
 * @param end seconds since the epoch from which DynamoDB may delete the block
 */
record AppendCall(TableAccess access, String log, long block, boolean mayBegin, List<String> records, long end) {

    private static final String APPEND = "SET %1$s = list_append(if_not_exists(%1$s, :none), :records), %2$s = if_not_exists(%2$s, :id), %3$s = :end"
            .formatted(RECORDS, ID, TIME_TO_LIVE);
    private static final String NOT_FULL = "attribute_type(%1$s, :list) AND size(%1$s) < :full".formatted(RECORDS);
    private static final String ABSENT = "attribute_not_exists(%s)".formatted(Attributes.PARTITION_KEY);

    UpdateItemRequest.Builder request() {
        return UpdateItemRequest.builder().tableName(access.table()).key(LogForm.keyOf(log, block))
                .updateExpression(APPEND)
                .conditionExpression(mayBegin ? ABSENT + " OR " + NOT_FULL : NOT_FULL)
                .expressionAttributeValues(Map.of(":none", fromL(List.of()),
                        ":records", fromL(records.stream().map(AttributeValue::fromS).toList()),
                        ":id", fromS(WriteId.next()),
                        ":end", Attributes.number(end),
                        ":list", fromS("L"),
                        ":full", Attributes.number(LogBlock.FULL)))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    }

    Appended outcome(ConditionalCheckFailedException refusal) {
        return refusal.item().isEmpty() ? Appended.ABSENT : Appended.FULL;
    }
}
