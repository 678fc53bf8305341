package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** One PutItem call: whether the entry fits, and under which condition it is written. */
record WriteCall(TableAccess access, EntryKey key, StoredItem item, @Nullable WriteCondition condition) {

    PutItemRequest.Builder request() {
        Map<String, AttributeValue> attributes = ItemForm.write(key, item);
        PutItemRequest.Builder request = PutItemRequest.builder().tableName(access.table()).item(attributes);
        return condition == null ? request : conditional(request, condition);
    }

    /** A retry of a write that did arrive finds itself: then it was written after all. */
    WriteOutcome outcome(ConditionalCheckFailedException refusal) {
        Reading found = ItemForm.read(refusal.item());
        // Without a retry, an equal item is another writer's: that of a putIfAbsent before this one, for example.
        Integer attempts = refusal.numAttempts();
        return attempts != null && attempts > 1 && found.equals(item) ? WriteOutcome.DONE : WriteOutcome.refused(found);
    }

    private static PutItemRequest.Builder conditional(PutItemRequest.Builder request, WriteCondition condition) {
        ConditionForm form = ConditionForm.of(condition);
        if (!form.values().isEmpty()) {
            request.expressionAttributeValues(form.values());
        }
        return request.conditionExpression(form.expression())
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    }
}
