package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.number;

import java.util.Map;

import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** One UpdateItem call that moves the end of an entry, and never makes one. */
record ExtendCall(TableAccess access, EntryKey key, StoredItem read, Expiry expiry) {

    UpdateItemRequest.Builder request() {
        return UpdateItemRequest.builder().tableName(access.table()).key(Attributes.keyOf(key))
                .updateExpression("SET " + Attributes.TIME_TO_LIVE + " = :ttl, " + Attributes.EXPIRY + " = :expiry")
                // Whatever came since then has another end or generation, and an end of its own.
                .conditionExpression(Attributes.EXPIRY + " = :read AND " + Attributes.GENERATION + " = :generation")
                .expressionAttributeValues(Map.of(
                        ":ttl", number(expiry.timeToLiveAttribute()),
                        ":expiry", number(expiry.at()),
                        ":read", number(read.expiry().at()),
                        ":generation", number(read.generation())));
    }
}
