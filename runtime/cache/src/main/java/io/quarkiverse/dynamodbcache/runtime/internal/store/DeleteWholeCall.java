package io.quarkiverse.dynamodbcache.runtime.internal.store;

import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** One DeleteItem call that leaves an entry alone whose value is in parts, and tells of it. */
record DeleteWholeCall(TableAccess access, EntryKey key) {

    DeleteItemRequest.Builder request() {
        return new DeleteCall(access, key).request()
                .conditionExpression(ConditionForm.of(new WholeCondition(null)).expression())
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    }

    Replacement outcome(ConditionalCheckFailedException refusal) {
        return Replacement.refused(ItemForm.read(refusal.item()));
    }
}
