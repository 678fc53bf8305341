package io.quarkiverse.dynamodbcache.runtime.internal.store;

import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** One GetItem call, after all writes that came before, for what the header beside a part refers to, or is instead. */
record ReferralCall(TableAccess access, SweptPart part) {

    /** The key, as DynamoDB does not tell an item of which nothing else is asked for from one that is not there. */
    private static final String WHAT_TELLS = String.join(", ", Attributes.PARTITION_KEY, Attributes.PARTS, Attributes.VALUE);

    GetItemRequest.Builder request() {
        return GetItemRequest.builder().tableName(access.table()).key(header().attributes())
                .consistentRead(true).projectionExpression(WHAT_TELLS)
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL);
    }

    ItemKey header() {
        return new ItemKey(part.key().partitionKey(), Attributes.ENTRY_SORT_KEY);
    }

    Referral result(GetItemResponse response) {
        return new Referral(part.isReferredToBy(response.item()), Units.of(response.consumedCapacity()));
    }
}
