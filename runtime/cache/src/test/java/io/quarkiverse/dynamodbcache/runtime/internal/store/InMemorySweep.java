package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore.Operation;
import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items of a table in memory, in the order of their keys. */
record InMemorySweep(InMemoryItemStore store, MemoryTable table) implements Sweep {

    private static final Comparator<ItemKey> ORDER = Comparator.comparing(ItemKey::partitionKey)
            .thenComparing(ItemKey::sortKey);
    private static final double BYTES_READ = 4096;
    private static final double BYTES_WRITTEN = 1024;

    @Override
    public Uni<SweptPage> page(@Nullable ItemKey after) {
        return store.ask(Operation.SWEEP, table.atomic(() -> {
            List<Map<String, AttributeValue>> left = table.all().stream()
                    .filter(item -> after == null || ORDER.compare(ItemKey.of(item), after) > 0)
                    .sorted(Comparator.comparing(ItemKey::of, ORDER)).toList();
            List<Map<String, AttributeValue>> read = left.subList(0, Math.min(SweepCall.MOST_ITEMS, left.size()));
            return SweptPage.of(read,
                    read.size() == left.size() ? null : ItemKey.of(read.get(read.size() - 1)),
                    Math.ceil(read.stream().mapToLong(ItemSize::of).sum() / BYTES_READ) / 2);
        }));
    }

    @Override
    public Uni<Removal> remove(SweptEntry entry) {
        return store.ask(Operation.REAP, table.atomic(() -> {
            Map<String, AttributeValue> item = table.itemAt(entry.key().attributes());
            return entry.isStill(item)
                    ? new Removal(table.remove(entry.key().attributes()), Math.ceil(ItemSize.of(item) / BYTES_WRITTEN))
                    : new Removal(false, Units.UNTOLD);
        }));
    }

    @Override
    public Uni<Referral> referral(SweptPart part) {
        return store.ask(Operation.REFERRAL, table.atomic(() -> {
            Map<String, AttributeValue> header = table
                    .itemAt(new ReferralCall(table.access(), part).header().attributes());
            return new Referral(part.isReferredToBy(header), Math.max(1, Math.ceil(ItemSize.of(header) / BYTES_READ)));
        }));
    }

    @Override
    public Uni<Removal> removePart(ItemKey part) {
        return store.ask(Operation.REAP_PART, table.atomic(() -> {
            long bytes = ItemSize.of(table.itemAt(part.attributes()));
            table.remove(part.attributes());
            return new Removal(true, Math.max(1, Math.ceil(bytes / BYTES_WRITTEN)));
        }));
    }

    @Override
    public Uni<Claim> claim(Keyspace place, long now, long until) {
        return store.ask(Operation.CLAIM, table.atomic(() -> {
            Map<String, AttributeValue> item = table.itemAt(Attributes.claimKeyOf(place));
            ClaimCall call = new ClaimCall(table.access(), place, now, until);
            if (!item.isEmpty() && !call.isMetBy(Attributes.number(item, Attributes.COUNTER))) {
                return new Claim(false, Attributes.number(item, Attributes.COUNTER));
            }
            put(place, until);
            return call.own();
        }));
    }

    @Override
    public Uni<Claim> prolong(Keyspace place, Claim own, long until) {
        return store.ask(Operation.PROLONG_CLAIM, table.atomic(() -> {
            Map<String, AttributeValue> item = table.itemAt(Attributes.claimKeyOf(place));
            ProlongClaimCall call = new ProlongClaimCall(table.access(), place, own, until);
            if (item.isEmpty() || Attributes.number(item, Attributes.COUNTER) != own.until()) {
                return call.lost();
            }
            put(place, until);
            return call.own();
        }));
    }

    private void put(Keyspace place, long until) {
        ItemKey key = ItemKey.of(Attributes.claimKeyOf(place));
        table.put(Map.of(Attributes.PARTITION_KEY, AttributeValue.fromS(key.partitionKey()), Attributes.SORT_KEY,
                AttributeValue.fromS(key.sortKey()), Attributes.COUNTER, Attributes.number(until)));
    }
}
