package io.quarkiverse.dynamodbcache.runtime.internal.near;

import java.nio.ByteBuffer;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

/**
 * What one node tells the others in a record of the log: that an entry, all entries with a tag, or all entries of a cache are
 * not what they were.
 *
 * @param cache the hash of its name; another cache of the same hash only forgets something needlessly
 * @param hash of the entry's key or of the tag, each with the version of the cache; 0 for a whole cache
 */
record Notice(Kind kind, int cache, long hash) {

    /** What a notice is about. */
    enum Kind {
        ENTRY('e'),
        TAG('t'),
        CACHE('c');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }
    }

    private static final int BYTES = Integer.BYTES + Long.BYTES;

    /** @return 17 characters */
    String text() {
        byte[] bytes = ByteBuffer.allocate(BYTES).putInt(cache).putLong(hash).array();
        return kind.letter + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @return null if it is none, or one of a later version: who does not understand it must take it for anything */
    static @Nullable Notice read(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        for (Kind kind : Kind.values()) {
            if (kind.letter == text.charAt(0)) {
                return read(kind, text.substring(1));
            }
        }
        return null;
    }

    private static @Nullable Notice read(Kind kind, String encoded) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(encoded);
            ByteBuffer numbers = ByteBuffer.wrap(bytes);
            return bytes.length == BYTES ? new Notice(kind, numbers.getInt(), numbers.getLong()) : null;
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}
