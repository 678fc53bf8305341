package io.quarkiverse.dynamodbcache.runtime.internal.generation;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Keyspace;
import io.quarkiverse.dynamodbcache.runtime.internal.store.TagKey;
import io.smallrye.mutiny.Uni;

/** Remembers the tags in use, each by itself. */
final class TableTags implements Tags {

    /** What is forgotten beyond that is asked for again. */
    private static final int MOST_REMEMBERED = 10_000;

    private final LoadingCache<String, CountedTag> tags;
    private final TagCounts ofNone = new AskedTags(this, Map.of());

    TableTags(Keyspace space, ItemStore store, long refreshMillis, InstantSource clock) {
        this.tags = Caffeine.newBuilder().maximumSize(MOST_REMEMBERED)
                // Not in the common pool, whose threads do not know the classes of the application.
                .executor(Runnable::run)
                .build(tag -> new CountedTag(new TagKey(space, tag), store, refreshMillis, clock));
    }

    @Override
    public TagCounts of(Set<String> names) {
        if (names.isEmpty()) {
            return ofNone;
        }
        Map<String, AskedTag> asked = new HashMap<>();
        names.forEach(name -> asked.put(name, ask(name)));
        return new AskedTags(this, asked);
    }

    AskedTag ask(String name) {
        CountedTag tag = tags.get(name);
        return new AskedTag(tag, tag.current());
    }

    @Override
    public Uni<Void> advance(String name) {
        return Uni.createFrom().deferred(() -> {
            CountedTag tag = tags.get(name);
            return tag.advance().invoke(() -> forgetAllBut(tag, name));
        });
    }

    /** Where there are more tags than are remembered, another may have taken its place, and have asked too early. */
    private void forgetAllBut(CountedTag told, String name) {
        tags.asMap().computeIfPresent(name, (same, current) -> current == told ? current : null);
    }
}
