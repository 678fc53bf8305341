package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.List;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/** What a request cost, as DynamoDB tells if it is asked to. */
final class Units {

    /** No request costs much less, so that what does not tell is paced too: refusals, and what is not quite DynamoDB. */
    static final double UNTOLD = 1;

    private static final double BYTES_OF_A_WRITE_UNIT = 1024;

    private Units() {
    }

    /** Of a batch, there is one for each table. */
    static double of(List<ConsumedCapacity> consumed) {
        double sum = 0;
        for (ConsumedCapacity ofTable : consumed) {
            Double told = ofTable.capacityUnits();
            sum += told == null ? 0 : told;
        }
        return sum;
    }

    /**
     * A condition that does not hold is billed as if it had held, but DynamoDB does not tell. So it is worked out, by the item
     * that was in the way: what was to be written may have been larger. Other failures are not billed, or no one knows.
     */
    static double ofRefusal(@Nullable Throwable failure) {
        return failure instanceof ConditionalCheckFailedException refusal
                ? Math.max(1, Math.ceil(ItemSize.of(refusal.item()) / BYTES_OF_A_WRITE_UNIT))
                : 0;
    }

    static double of(@Nullable ConsumedCapacity consumed) {
        Double told = consumed == null ? null : consumed.capacityUnits();
        return told == null ? UNTOLD : told;
    }
}
