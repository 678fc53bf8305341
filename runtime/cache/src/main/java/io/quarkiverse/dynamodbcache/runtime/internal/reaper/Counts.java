package io.quarkiverse.dynamodbcache.runtime.internal.reaper;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.SweptEntry;
import io.quarkiverse.dynamodbcache.runtime.internal.store.TagCount;
import io.quarkiverse.dynamodbcache.runtime.internal.store.TagKey;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * What outdates the entries of one cache, asked of the table in this very pass. As counts only grow, what they outdate, they
 * outdate for good.
 */
final class Counts {

    /** 1 read unit, as consistent reads of little items cost. */
    private static final double COST = 1;
    /** In some 1 MB of memory. What is forgotten is asked for again. */
    private static final int MOST_TAGS = 10_000;

    private final ReapedCache cache;
    private final Spending spending;
    private final OptionalLong generation;
    private final Map<String, Long> tags = new HashMap<>();

    private Counts(ReapedCache cache, Spending spending, OptionalLong generation) {
        this.cache = cache;
        this.spending = spending;
        this.generation = generation;
    }

    static Uni<Counts> of(ReapedCache cache, Spending spending) {
        return spending.on(cache.store().generation(cache.space()), told -> COST)
                .map(told -> new Counts(cache, spending, told));
    }

    ReapedCache cache() {
        return cache;
    }

    /** @return whether it is of this cache, in its version or an earlier one, which no one reads any more */
    boolean concern(ItemKey item) {
        return isOfThisVersion(item) || cache.space().isLaterVersionOf(item.root());
    }

    private boolean isOfThisVersion(ItemKey item) {
        return item.root().equals(cache.space().root());
    }

    /** @return false in doubt: for an entry of a later generation than there is, or where a count is not there */
    Uni<Boolean> outdate(SweptEntry entry) {
        if (!isOfThisVersion(entry.key())) {
            return Uni.createFrom().item(true);
        }
        if (generation.isEmpty() || entry.generation() != generation.getAsLong() || entry.tags().isEmpty()) {
            return Uni.createFrom().item(generation.isPresent() && entry.generation() < generation.getAsLong());
        }
        return Multi.createFrom().iterable(entry.tags().entrySet())
                .onItem().transformToUniAndConcatenate(tag -> countOf(tag.getKey()).map(count -> count > tag.getValue()))
                .filter(Boolean::booleanValue)
                .collect().first().map(Objects::nonNull);
    }

    private Uni<Long> countOf(String tag) {
        Long known = known(tag);
        return known != null ? Uni.createFrom().item(known)
                : spending.on(cache.store().tag(new TagKey(cache.space(), tag)), told -> COST)
                        .map(told -> told.map(TagCount::count).orElse(Long.MIN_VALUE))
                        .invoke(count -> remember(tag, count));
    }

    private synchronized @Nullable Long known(String tag) {
        return tags.get(tag);
    }

    private synchronized void remember(String tag, long count) {
        if (tags.size() >= MOST_TAGS) {
            tags.clear();
        }
        tags.put(tag, count);
    }
}
