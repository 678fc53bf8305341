package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.nio.charset.StandardCharsets;

import io.quarkiverse.dynamodbcache.UnsupportedTagException;

/** Where the count of a tag lives: in its cache's part of the table. A tag of one cache says nothing of another. */
public record TagKey(Keyspace space, String tag) {

    public TagKey {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(tag)) {
            throw UnsupportedTagException.notWellFormed(space.cache());
        }
        int bytes = Utf8.length(tag);
        if (bytes < 1 || bytes > UnsupportedTagException.LONGEST_TAG) {
            throw UnsupportedTagException.ofLength(space.cache(), bytes);
        }
    }

    /** @return whether a text that is in the table can be a tag, or something else wrote it */
    static boolean isTag(String text) {
        return !text.isEmpty() && Utf8.length(text) <= UnsupportedTagException.LONGEST_TAG;
    }
}
