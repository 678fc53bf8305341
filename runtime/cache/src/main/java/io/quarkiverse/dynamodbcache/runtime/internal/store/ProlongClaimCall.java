package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.COUNTER;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.number;

import java.util.Map;

import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** One UpdateItem call that claims for longer what is still claimed as it was. */
record ProlongClaimCall(TableAccess access, Keyspace place, Claim held, long until) {

    UpdateItemRequest.Builder request() {
        return UpdateItemRequest.builder().tableName(access.table()).key(Attributes.claimKeyOf(place))
                .updateExpression("SET " + COUNTER + " = :until")
                .conditionExpression(COUNTER + " = :held")
                .expressionAttributeValues(Map.of(":held", number(held.until()), ":until", number(until)));
    }

    Claim own() {
        return new Claim(true, until);
    }

    /** @return claimed by someone else, for as long as no one asked */
    Claim lost() {
        return new Claim(false, held.until());
    }
}
