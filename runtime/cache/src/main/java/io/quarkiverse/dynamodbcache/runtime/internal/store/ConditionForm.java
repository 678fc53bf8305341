package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.EXPIRY_MILLIS;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.GENERATION;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.LEASE;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.NUMBER_TYPE;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.PARTITION_KEY;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.PARTS;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.PARTS_END;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.TAGS;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.TIME_TO_LIVE;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.VALUE;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.number;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A condition as DynamoDB understands it. A comparison with an attribute that is missing does not hold there. */
record ConditionForm(String expression, Map<String, AttributeValue> values) {

    private static final String EXPIRED = TIME_TO_LIVE + " < :second OR (" + TIME_TO_LIVE + " = :second AND " + EXPIRY_MILLIS
            + " <= :millis) OR " + EXPIRY_MILLIS + " BETWEEN :oneSecond AND :now";
    /** Of the items that this extension writes for a key, only one made for a lease has no generation. */
    private static final String NOTHING = "attribute_not_exists(" + PARTITION_KEY + ") OR " + GENERATION
            + " < :generation OR (attribute_exists(" + LEASE + ") AND attribute_not_exists(" + GENERATION + "))";
    private static final String ABSENT = NOTHING + " OR " + EXPIRED;
    private static final String PRESENT = "NOT (" + EXPIRED + ") AND " + GENERATION + " BETWEEN :generation AND :greatest AND ";

    private static final long LEAST_MOMENT = 1000;
    private static final AttributeValue ONE_SECOND = number(LEAST_MOMENT);

    /** Built once: nearly every write has it. */
    private static final ConditionForm WHOLE = new ConditionForm("attribute_not_exists(" + PARTS + ")", Map.of());

    static ConditionForm of(WriteCondition condition) {
        if (condition instanceof WholeCondition whole) {
            return whole.other() == null ? WHOLE : of(whole.other()).whole();
        }
        if (condition instanceof SameCondition same) {
            return same(same.seen());
        }
        if (condition instanceof FreeCondition free) {
            return free(free);
        }
        if (condition instanceof SameEntryCondition same) {
            return sameEntry(same.seen());
        }
        if (condition instanceof UnchangedCondition unchanged) {
            return unchanged(unchanged);
        }
        if (condition instanceof LeasedCondition leased) {
            return new ConditionForm("begins_with(" + LEASE + ", :holder) AND " + LEASE + " <> :givenUp",
                    Map.of(":holder", Lease.startOf(leased.lease().holder()), ":givenUp",
                            leased.lease().givenUp().attribute()));
        }
        return condition instanceof AbsentCondition absent ? absent(absent)
                : holding((HoldingCondition) condition);
    }

    static ConditionForm of(Presence presence) {
        Map<String, AttributeValue> values = at(presence.now(), presence.generation());
        values.put(":greatest", WrittenGeneration.greatestOf(presence.generation()));
        String untagged = "attribute_not_exists(" + TAGS + ")";
        if (presence.tags().isEmpty()) {
            return new ConditionForm(PRESENT + untagged, values);
        }
        values.put(":tags", TagsForm.attributeOf(presence.tags()));
        return new ConditionForm(PRESENT + "(" + untagged + " OR " + TAGS + " = :tags)", values);
    }

    /** The same, and something else besides. */
    ConditionForm and(String other, Map<String, AttributeValue> itsValues) {
        Map<String, AttributeValue> all = new HashMap<>(values);
        all.putAll(itsValues);
        return new ConditionForm(expression + " AND " + other, all);
    }

    private ConditionForm whole() {
        return new ConditionForm("(" + expression + ") AND " + WHOLE.expression, values);
    }

    private static ConditionForm free(FreeCondition condition) {
        ConditionForm other = of(condition.other());
        Lease dead = condition.dead();
        String unleased = "attribute_not_exists(" + LEASE + ")";
        return new ConditionForm("(" + other.expression + ")", other.values).and(
                dead == null ? unleased : "(" + unleased + " OR " + LEASE + " = :dead)",
                dead == null ? Map.of() : Map.of(":dead", dead.attribute()));
    }

    private static ConditionForm sameEntry(StoredItem item) {
        Map<String, AttributeValue> values = new HashMap<>();
        String same = item.value().number() == null ? "" : hasValue(item.value(), values) + " AND ";
        return sameEntry(item, same, values);
    }

    private static ConditionForm sameEntry(StoredItem item, String besides, Map<String, AttributeValue> values) {
        values.put(":seenGeneration", new WrittenGeneration(item.generation(), item.written()).attribute());
        return sameEnd(besides + GENERATION + " = :seenGeneration", item.expiry(), values);
    }

    private static ConditionForm unchanged(UnchangedCondition condition) {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":generation", WrittenGeneration.leastOf(condition.generation()));
        Reading seen = condition.seen();
        if (seen instanceof StoredItem item) {
            ConditionForm same = sameEntry(item, "", values);
            return new ConditionForm(NOTHING + " OR (" + same.expression + ")", same.values);
        }
        return seen instanceof ForeignItem foreign
                ? new ConditionForm(NOTHING + " OR " + foreign((AttributeValue) foreign.value(), values), values)
                : new ConditionForm(NOTHING, values);
    }

    private static ConditionForm same(StoredItem item) {
        Map<String, AttributeValue> values = new HashMap<>();
        String same = stillThere(item, values);
        return sameEnd(same, item.expiry(), values);
    }

    private static ConditionForm sameEnd(String same, Expiry end, Map<String, AttributeValue> values) {
        if (end.isNever()) {
            return new ConditionForm(same + " AND attribute_not_exists(" + EXPIRY_MILLIS + ")", values);
        }
        values.put(":seenSecond", number(end.timeToLiveAttribute()));
        values.put(":seenMillis", number(end.millisAttribute()));
        return new ConditionForm(
                same + " AND " + TIME_TO_LIVE + " = :seenSecond AND " + EXPIRY_MILLIS + " = :seenMillis", values);
    }

    private static ConditionForm absent(AbsentCondition condition) {
        Map<String, AttributeValue> values = at(condition.now(), condition.generation());
        Reading seen = condition.seen();
        if (seen instanceof StoredItem item) {
            return new ConditionForm(ABSENT + " OR (" + stillThere(item, values) + ")", values);
        }
        return seen instanceof ForeignItem foreign
                ? new ConditionForm(ABSENT + " OR " + foreign((AttributeValue) foreign.value(), values), values)
                : new ConditionForm(ABSENT, values);
    }

    private static String stillThere(StoredItem item, Map<String, AttributeValue> values) {
        values.put(":seenGeneration", new WrittenGeneration(item.generation(), item.written()).attribute());
        String same = hasValue(item.value(), values) + " AND " + GENERATION + " = :seenGeneration";
        if (item.tags().isEmpty()) {
            return same;
        }
        values.put(":seenTags", TagsForm.attributeOf(item.tags()));
        return same + " AND " + TAGS + " = :seenTags";
    }

    private static ConditionForm holding(HoldingCondition condition) {
        ConditionForm present = of(condition.presence());
        Map<String, AttributeValue> values = new HashMap<>();
        String holds = hasValue(condition.expected(), values);
        return present.and(holds, values);
    }

    private static String hasValue(EncodedValue value, Map<String, AttributeValue> values) {
        PartsReference parts = PartsReference.in(value);
        if (parts != null) {
            return hasParts(parts, values);
        }
        values.put(":seen", ValueForm.attributeOf(value));
        String same = VALUE + " = :seen";
        AttributeValue type = ValueForm.numberTypeOf(value);
        if (type == null) {
            return value.number() == null ? same : same + " AND attribute_not_exists(" + NUMBER_TYPE + ")";
        }
        values.put(":type", type);
        return same + " AND " + NUMBER_TYPE + " = :type";
    }

    private static String hasParts(PartsReference parts, Map<String, AttributeValue> values) {
        values.put(":seen", parts.identity());
        if (parts.areEndless()) {
            return PARTS + " = :seen AND attribute_not_exists(" + PARTS_END + ")";
        }
        values.put(":seenEnd", number(parts.end()));
        return PARTS + " = :seen AND " + PARTS_END + " = :seenEnd";
    }

    private static String foreign(@Nullable AttributeValue value, Map<String, AttributeValue> values) {
        if (value == null) {
            return "(attribute_not_exists(" + VALUE + ") AND " + WHOLE.expression + ")";
        }
        values.put(":seen", value);
        return "(" + VALUE + " = :seen OR " + PARTS + " = :seen)";
    }

    private static Map<String, AttributeValue> at(long now, long generation) {
        Map<String, AttributeValue> values = new HashMap<>();
        Expiry endsNow = new Expiry(now, Expiry.NEVER);
        values.put(":second", number(endsNow.timeToLiveAttribute()));
        values.put(":millis", number(endsNow.millisAttribute()));
        // What is no more than the milliseconds of a second is no moment.
        values.put(":oneSecond", ONE_SECOND);
        // DynamoDB refuses a range that ends before it begins, and some clocks of tests are at the beginning of time.
        values.put(":now", number(Math.max(now, LEAST_MOMENT)));
        values.put(":generation", WrittenGeneration.leastOf(generation));
        return values;
    }
}
