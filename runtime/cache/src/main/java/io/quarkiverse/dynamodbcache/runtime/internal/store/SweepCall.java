package io.quarkiverse.dynamodbcache.runtime.internal.store;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** One Scan call for the next items of a table: of each, only what tells whether someone still needs it. */
record SweepCall(TableAccess access, @Nullable ItemKey after) {

    /**
     * So few that they cost little at once: 6 units if they are of 500 bytes. Never more than 128, as DynamoDB stops at 1 MB.
     */
    static final int MOST_ITEMS = 100;

    private static final String WHAT_TELLS = String.join(", ", Attributes.PARTITION_KEY, Attributes.SORT_KEY,
            Attributes.GENERATION, Attributes.TAGS, Attributes.TIME_TO_LIVE, Attributes.PARTS);

    ScanRequest.Builder request() {
        ScanRequest.Builder request = ScanRequest.builder().tableName(access.table()).limit(MOST_ITEMS)
                // Half the price. What has just changed is noticed when it is to be removed, or the next time.
                .consistentRead(false)
                .projectionExpression(WHAT_TELLS)
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL);
        return after == null ? request : request.exclusiveStartKey(after.attributes());
    }

    SweptPage result(ScanResponse response) {
        return SweptPage.of(response.items(),
                response.lastEvaluatedKey().isEmpty() ? null : ItemKey.of(response.lastEvaluatedKey()),
                Units.of(response.consumedCapacity()));
    }
}
