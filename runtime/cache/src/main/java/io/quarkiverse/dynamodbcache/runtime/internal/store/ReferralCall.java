package io.quarkiverse.dynamodbcache.runtime.internal.store;

import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** One GetItem call, after all writes that came before, for what the header beside a part refers to. */
record ReferralCall(TableAccess access, SweptPart part) {

    GetItemRequest.Builder request() {
        return GetItemRequest.builder().tableName(access.table()).key(header().attributes())
                .consistentRead(true).projectionExpression(Attributes.PARTS)
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL);
    }

    ItemKey header() {
        return new ItemKey(part.key().partitionKey(), Attributes.ENTRY_SORT_KEY);
    }

    Referral result(GetItemResponse response) {
        return new Referral(part.isReferredToBy(response.item()), Units.of(response.consumedCapacity()));
    }
}
