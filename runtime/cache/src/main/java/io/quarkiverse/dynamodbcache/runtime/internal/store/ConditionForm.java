package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.EXPIRY;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.GENERATION;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.PARTITION_KEY;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.VALUE;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.number;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A {@link WriteCondition} as DynamoDB understands it. */
record ConditionForm(String expression, Map<String, AttributeValue> values) {

    private static final String ABSENT = "attribute_not_exists(" + PARTITION_KEY + ") OR " + EXPIRY + " <= :now OR "
            + GENERATION
            + " < :generation";

    static ConditionForm of(WriteCondition condition) {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":now", number(condition.now()));
        values.put(":generation", number(condition.generation()));
        Reading unreadable = condition.unreadable();
        if (unreadable == null) {
            return new ConditionForm(ABSENT, values);
        }
        AttributeValue seen = valueSeen(unreadable);
        if (seen == null) {
            return new ConditionForm(ABSENT + " OR attribute_not_exists(" + VALUE + ")", values);
        }
        values.put(":seen", seen);
        return new ConditionForm(ABSENT + " OR " + VALUE + " = :seen", values);
    }

    private static @Nullable AttributeValue valueSeen(Reading unreadable) {
        if (unreadable instanceof StoredItem item) {
            return ItemForm.valueOf(item.value());
        }
        return unreadable instanceof ForeignItem foreign ? (AttributeValue) foreign.value() : null;
    }
}
