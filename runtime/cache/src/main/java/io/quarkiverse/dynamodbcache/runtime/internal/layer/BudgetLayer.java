package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.budget.Budget;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheEvents;
import io.quarkiverse.dynamodbcache.runtime.internal.store.BatchOutcome;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Stops asking the table when the cache has used up its units: reads are loaded, or find nothing. A put is an invalidation and
 * a store, of which only the store is left out, so that no one is served what it was to replace.
 * <p>
 * What tells its caller an outcome is never skipped, as there is no outcome to tell then; nor is an invalidation.
 */
final class BudgetLayer implements PassingLayer {

    private final CacheLayer below;
    private final Budget budget;
    private final CacheEvents events;
    private final CacheLayer skipping = new DisabledLayer();

    BudgetLayer(CacheLayer below, Budget budget, CacheEvents events) {
        this.below = below;
        this.budget = budget;
        this.events = events;
    }

    @Override
    public CacheLayer below() {
        return below;
    }

    private CacheLayer toRead(int entries) {
        if (budget.isUsedUp()) {
            events.readsOverBudget(entries);
            return skipping;
        }
        return below;
    }

    private boolean isToBeWritten(int entries) {
        if (budget.isUsedUp()) {
            events.writesOverBudget(entries);
            return false;
        }
        return true;
    }

    @Override
    public Uni<Entry> get(EntryKey key, Loading loading) {
        return toRead(1).get(key, loading);
    }

    @Override
    public Uni<@Nullable Entry> peek(EntryKey key, ValueCodec codec) {
        return toRead(1).peek(key, codec);
    }

    @Override
    public Multi<KeyedEntry> getMany(BulkLoading loading) {
        return toRead(loading.keys().size()).getMany(loading);
    }

    @Override
    public Multi<KeyedEntry> peekMany(Set<EntryKey> keys, ValueCodec codec) {
        return toRead(keys.size()).peekMany(keys, codec);
    }

    @Override
    public Uni<Void> put(EntryKey key, EncodedValue value, EntryOptions options) {
        return isToBeWritten(1) ? below.put(key, value, options) : below.invalidate(key);
    }

    @Override
    public Uni<BatchOutcome> putMany(Map<EntryKey, EncodedValue> values, EntryOptions options) {
        return isToBeWritten(values.size()) ? below.putMany(values, options) : below.invalidateMany(values.keySet());
    }
}
