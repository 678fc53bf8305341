package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The generations and tags in a table in memory. To be called within {@link MemoryTable#atomic}. */
record MemoryCounts(MemoryTable table) {

    OptionalLong generation(Keyspace space) {
        Map<String, AttributeValue> item = table.itemAt(Attributes.generationKeyOf(space));
        return item.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Attributes.number(item, Attributes.COUNTER));
    }

    long advanceGeneration(Keyspace space, long seed, long by) {
        long next = generation(space).orElse(seed) + by;
        Map<String, AttributeValue> item = new HashMap<>(Attributes.generationKeyOf(space));
        item.put(Attributes.COUNTER, Attributes.number(next));
        table.put(item);
        return next;
    }

    Optional<TagCount> tag(TagKey key) {
        return TagForm.read(table.itemAt(Attributes.keyOf(key)));
    }

    TagCount beginTag(TagKey key, TagCount seed) {
        TagCount before = tag(key).orElse(seed);
        return put(key, new TagCount(before.count(), Math.max(before.end(), seed.end())));
    }

    Optional<TagCount> advanceTag(TagKey key) {
        return tag(key).map(before -> put(key, new TagCount(before.count() + 1, before.end())));
    }

    private TagCount put(TagKey key, TagCount count) {
        Map<String, AttributeValue> item = new HashMap<>(Attributes.keyOf(key));
        item.put(Attributes.COUNTER, Attributes.number(count.count()));
        if (count.end() != Expiry.NEVER) {
            item.put(Attributes.TIME_TO_LIVE, TagForm.endAttribute(count.end()));
        }
        table.put(item);
        return TagForm.read(item).orElseThrow();
    }
}
