package io.quarkiverse.dynamodbcache.runtime.internal.store;

import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** One PutItem call that tells what it has replaced. */
record ReplaceCall(WriteCall write) {

    PutItemRequest.Builder request() {
        return write.request().returnValues(ReturnValue.ALL_OLD);
    }

    Replacement result(PutItemResponse response) {
        return Replacement.of(ItemForm.read(response.attributes()));
    }

    Replacement outcome(ConditionalCheckFailedException refusal) {
        WriteOutcome outcome = write.outcome(refusal);
        return outcome.done() ? Replacement.of(Reading.Nothing.NOTHING) : Replacement.refused(outcome.found());
    }
}
