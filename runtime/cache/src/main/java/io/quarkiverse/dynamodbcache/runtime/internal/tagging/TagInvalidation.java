package io.quarkiverse.dynamodbcache.runtime.internal.tagging;

import java.util.List;

import io.quarkus.runtime.annotations.RecordableConstructor;

/** What the build found out about a {@link io.quarkiverse.dynamodbcache.CacheInvalidateTags}. */
public final class TagInvalidation {

    private final String cache;
    private final List<String> tags;

    /** @param tags with the positions of parameters in braces */
    @RecordableConstructor
    public TagInvalidation(String cache, List<String> tags) {
        this.cache = cache;
        this.tags = tags;
    }

    public String getCache() {
        return cache;
    }

    public List<String> getTags() {
        return tags;
    }
}
