package io.quarkiverse.dynamodbcache.runtime.internal.store;

/**
 * What a cache does with values that are large.
 *
 * @param largest bytes that a value may have, as it is stored
 * @param headerApart whether a value leaves its item as soon as that takes more than a write unit; else it leaves an item that
 *        it does not fit into
 */
public record LargeValues(long largest, boolean headerApart) {

    /** As many bytes as are written and read in a time that a caller still waits. */
    public static final long LARGEST_POSSIBLE = 16 * 1024 * 1024L;

    /** Whether there are values that leave their item. With keys of more than 20 KB there may be some even if not. */
    public boolean leaveTheirItem() {
        return headerApart || largest > ItemSize.LARGEST - EntryForm.ROOM;
    }

    /** What holds where nothing is configured. */
    public static LargeValues standard() {
        return new LargeValues(LARGEST_POSSIBLE, false);
    }
}
