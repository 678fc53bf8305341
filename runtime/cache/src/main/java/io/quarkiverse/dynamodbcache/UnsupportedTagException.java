package io.quarkiverse.dynamodbcache;

/**
 * An entry cannot be given a tag, or not as many.
 * <p>
 * Nothing was asked of the table, and nothing written. The message names the cache, and what to do instead; never the tag.
 */
public class UnsupportedTagException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** How many tags an entry may have. */
    public static final int MOST_TAGS = 50;

    /** How many bytes of UTF-8 a tag may take. */
    public static final int LONGEST_TAG = 256;

    private UnsupportedTagException(String message) {
        super(message);
    }

    /** The tag is empty, or too long. */
    public static UnsupportedTagException ofLength(String cache, int bytes) {
        return new UnsupportedTagException(("Cache '%s': a tag takes %s bytes in UTF-8, but must take 1 to %s. "
                + "Tag the entry with an id, or with a hash of what is longer.").formatted(cache, bytes, LONGEST_TAG));
    }

    /** The tag has half of a surrogate pair, so that it would be the same tag as others in the table. */
    public static UnsupportedTagException notWellFormed(String cache) {
        return new UnsupportedTagException(("Cache '%s': a tag has half of a surrogate pair, which no text in UTF-8 has. "
                + "Tag the entry with well-formed text.").formatted(cache));
    }

    /** The entry has more tags than it may have. */
    public static UnsupportedTagException tooMany(String cache, int tags) {
        return new UnsupportedTagException(("Cache '%s': an entry is to have %s tags, but may have %s. "
                + "Give it fewer, for example one for the whole group instead of one for each member.")
                .formatted(cache, tags, MOST_TAGS));
    }
}
