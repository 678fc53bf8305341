package io.quarkiverse.dynamodbcache.runtime.internal.store;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/** What a request cost, as DynamoDB tells if it is asked to. */
final class Units {

    /** No request costs much less, so that what does not tell is paced too: refusals, and what is not quite DynamoDB. */
    static final double UNTOLD = 1;

    private Units() {
    }

    static double of(@Nullable ConsumedCapacity consumed) {
        Double told = consumed == null ? null : consumed.capacityUnits();
        return told == null ? UNTOLD : told;
    }
}
