package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.WholeNumber;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The entries in a table in memory: decides as DynamoDB does. To be called within {@link MemoryTable#atomic}. */
record MemoryEntries(MemoryTable table) {

    Reading read(EntryKey key) {
        return ItemForm.read(table.itemAt(Attributes.keyOf(key)));
    }

    WriteOutcome put(EntryKey key, StoredItem item, @Nullable WriteCondition condition) {
        Map<String, AttributeValue> attributes = new WriteCall(table.access(), key, item, condition).request().build().item();
        Reading current = read(key);
        if (condition != null && !condition.isMetBy(current)) {
            return WriteOutcome.refused(current);
        }
        table.put(attributes);
        return WriteOutcome.DONE;
    }

    boolean remove(EntryKey key) {
        return table.remove(Attributes.keyOf(key));
    }

    WriteOutcome lease(LeaseCall call) {
        Reading current = read(call.key());
        if (!call.condition().isMetBy(current)) {
            return WriteOutcome.refused(current);
        }
        Map<String, AttributeValue> attributes = new HashMap<>(Attributes.keyOf(call.key()));
        attributes.putAll(call.ofAnItemMadeForIt());
        attributes.putAll(table.itemAt(Attributes.keyOf(call.key())));
        attributes.put(Attributes.LEASE, call.lease().attribute());
        table.put(attributes);
        return WriteOutcome.DONE;
    }

    WriteOutcome extend(EntryKey key, StoredItem read, Expiry expiry) {
        Reading current = read(key);
        if (!(current instanceof StoredItem item) || !item.isSameEntryAs(read) || !item.canLast(expiry)) {
            return WriteOutcome.refused(current);
        }
        return update(key, item.until(expiry.upTo(item.expiry().latest())), null);
    }

    WriteOutcome touch(EntryKey key, Expiry expiry, Presence presence) {
        Reading current = read(key);
        return presence.isMetBy(current) && current instanceof StoredItem item && item.canLast(expiry)
                ? update(key, item.until(expiry), Attributes.LEASE)
                : WriteOutcome.refused(current);
    }

    /** What else stands in the item stays, but for what is to be removed from it. */
    private WriteOutcome update(EntryKey key, StoredItem item, @Nullable String removed) {
        Map<String, AttributeValue> attributes = new HashMap<>(table.itemAt(Attributes.keyOf(key)));
        attributes.remove(removed);
        attributes.keySet().removeAll(Attributes.OF_EXPIRY);
        attributes.putAll(ItemForm.write(key, item));
        table.put(attributes);
        return WriteOutcome.DONE;
    }

    CountOutcome increment(EntryKey key, Increment increment, Presence presence) {
        Map<String, AttributeValue> attributes = new HashMap<>(table.itemAt(Attributes.keyOf(key)));
        Reading current = ItemForm.read(attributes);
        WholeNumber number = current instanceof StoredItem item ? item.value().number() : null;
        if (!presence.isMetBy(current) || number == null || number.type() != increment.type()
                || !increment.fits(new BigInteger(number.digits()))
                || IncrementLog.since(increment.id(), attributes) >= 0) {
            return new IncrementCall(table.access(), key, increment, presence).outcome(refusalWith(attributes));
        }
        long counted = Long.parseLong(number.digits()) + increment.by();
        attributes.put(Attributes.VALUE, Attributes.number(counted));
        attributes.remove(Attributes.LEASE);
        IncrementLog.shift(attributes, increment.id());
        table.put(attributes);
        return CountOutcome.counted(counted);
    }

    private static ConditionalCheckFailedException refusalWith(Map<String, AttributeValue> found) {
        return (ConditionalCheckFailedException) ConditionalCheckFailedException.builder().item(found).build();
    }
}
