package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.util.Set;

import io.quarkiverse.dynamodbcache.UnsupportedTagException;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Keyspace;
import io.quarkiverse.dynamodbcache.runtime.internal.store.TagKey;

/** The tags that the user gives an entry: refused before anything is asked or written. */
final class EntryTags {

    private EntryTags() {
    }

    /** @throws UnsupportedTagException if they are too many, or one of them cannot be a tag */
    static void check(Keyspace space, Set<String> tags) {
        if (tags.size() > UnsupportedTagException.MOST_TAGS) {
            throw UnsupportedTagException.tooMany(space.cache(), tags.size());
        }
        for (String tag : tags) {
            new TagKey(space, tag);
        }
    }
}
