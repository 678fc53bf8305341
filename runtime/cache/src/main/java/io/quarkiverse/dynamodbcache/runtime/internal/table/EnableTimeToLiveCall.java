package io.quarkiverse.dynamodbcache.runtime.internal.table;

import io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;

/** One UpdateTimeToLive call. */
record EnableTimeToLiveCall(String table) {

    UpdateTimeToLiveRequest request() {
        return UpdateTimeToLiveRequest.builder().tableName(table)
                .timeToLiveSpecification(ttl -> ttl.enabled(true).attributeName(Attributes.TIME_TO_LIVE)).build();
    }
}
