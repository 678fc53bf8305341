package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.number;

import java.util.HashMap;
import java.util.Map;

import io.quarkiverse.dynamodbcache.UnsupportedTagException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How the tags of an entry look in its item: a map of what each had been counted to. */
final class TagsForm {

    private TagsForm() {
    }

    static AttributeValue attributeOf(Map<String, Long> tags) {
        Map<String, AttributeValue> counted = new HashMap<>();
        tags.forEach((tag, count) -> counted.put(tag, number(count)));
        return AttributeValue.fromM(counted);
    }

    /** @throws RuntimeException if what is there are no tags */
    static Map<String, Long> read(Map<String, AttributeValue> item) {
        AttributeValue attribute = item.get(Attributes.TAGS);
        if (attribute == null) {
            return Map.of();
        }
        if (!attribute.hasM()) {
            throw new NumberFormatException("no map of tags");
        }
        // Each of them is asked for.
        if (attribute.m().size() > UnsupportedTagException.MOST_TAGS
                || !attribute.m().keySet().stream().allMatch(TagKey::isTag)) {
            throw new NumberFormatException("more tags than there can be, or none that can be one");
        }
        Map<String, Long> tags = new HashMap<>();
        attribute.m().keySet().forEach(tag -> tags.put(tag, number(attribute.m(), tag)));
        return Map.copyOf(tags);
    }
}
