package io.quarkiverse.dynamodbcache.runtime.internal.near;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.store.LogBlock;
import io.quarkiverse.dynamodbcache.runtime.internal.store.LogPage;

/**
 * How far a node has read the log.
 *
 * @param block the number of the block it has come to
 * @param id the name of that block; null if it has not been there yet
 * @param index how many records of it were read
 */
record Cursor(long block, @Nullable String id, int index) {

    /**
     * What follows a cursor.
     *
     * @param records in their order; null for what is none
     * @param isDamaged whether something stands there that no node wrote
     */
    record Step(Cursor next, List<@Nullable String> records, boolean isDamaged) {
    }

    /** Where the log ends. */
    static Cursor atEndOf(Optional<LogBlock> newest) {
        return newest.map(Cursor::behind).orElseGet(() -> new Cursor(0, null, 0));
    }

    private static Cursor behind(LogBlock block) {
        return block.isForeign() ? new Cursor(block.number() + 1, null, 0)
                : new Cursor(block.number(), block.id(), block.records().size());
    }

    /**
     * @param page the blocks from this one on
     * @return null if that cannot be what follows: the answer is an old one, or the place is lost. Its block may be gone, or be
     *         another one, or shorter; a block may be missing, or not be full although there is one behind it; or it is more
     *         than a request reads
     */
    @Nullable
    Step read(LogPage page) {
        List<LogBlock> blocks = page.blocks();
        if (!page.isAll() || blocks.isEmpty() && id != null) {
            return null;
        }
        List<@Nullable String> records = new ArrayList<>();
        boolean isDamaged = false;
        for (int i = 0; i < blocks.size(); i++) {
            LogBlock found = blocks.get(i);
            boolean isLast = i == blocks.size() - 1;
            if (found.number() != block + i || i == 0 && !isGoneOnBy(found) || !isLast && !found.isFull()) {
                return null;
            }
            records.addAll(found.records().subList(i == 0 ? index : 0, found.records().size()));
            isDamaged |= found.isForeign();
        }
        return new Step(blocks.isEmpty() ? this : behind(blocks.get(blocks.size() - 1)), records, isDamaged);
    }

    private boolean isGoneOnBy(LogBlock found) {
        return id == null || !found.isForeign() && id.equals(found.id()) && found.records().size() >= index;
    }
}
