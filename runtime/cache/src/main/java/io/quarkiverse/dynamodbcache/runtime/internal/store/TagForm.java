package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.COUNTER;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.TIME_TO_LIVE;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.number;

import java.util.Map;
import java.util.Optional;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How the count of a tag looks as an item. */
final class TagForm {

    private TagForm() {
    }

    static Optional<TagCount> read(Map<String, AttributeValue> item) {
        AttributeValue counter = item.get(COUNTER);
        // What is not a number is no count, and what carries the tag a miss: DynamoDB refuses to count it on, and says so.
        return counter == null || counter.n() == null ? Optional.empty()
                : Optional.of(new TagCount(Long.parseLong(counter.n()), endOf(item)));
    }

    static AttributeValue endAttribute(long end) {
        return number(new Expiry(end, Expiry.NEVER).timeToLiveAttribute());
    }

    private static long endOf(Map<String, AttributeValue> item) {
        return item.containsKey(TIME_TO_LIVE) ? Expiry.at(number(item, TIME_TO_LIVE), 0) : Expiry.NEVER;
    }
}
