package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A block of the log.
 *
 * @param id what it was named when it was begun, so that one that takes its place is another one
 * @param records in their order; null for what is no text, and was not written by this extension
 * @param isForeign whether it has no records, as something else has written what stands there: no one appends to it
 */
public record LogBlock(long number, String id, List<@Nullable String> records, boolean isForeign) {

    /**
     * So many that a block is below 1 KB even if the last who found it not full brings as many. All nodes must agree on it:
     * what is written with one number cannot be read with another.
     */
    static final int FULL = 16;

    public LogBlock {
        // Not List.copyOf, which takes no null.
        records = Collections.unmodifiableList(records);
    }

    public boolean isFull() {
        return isForeign || records.size() >= FULL;
    }
}
