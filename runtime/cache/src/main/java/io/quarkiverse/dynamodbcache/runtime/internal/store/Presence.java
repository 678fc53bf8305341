package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.Map;

/**
 * Which item counts as an entry that is there: one that is alive, of the current generation, and not outdated by a tag.
 *
 * @param now milliseconds since the epoch
 * @param tags an item that has tags counts if it has just these, counted to just that
 */
public record Presence(long now, long generation, Map<String, Long> tags) {

    /** Any item with tags is refused, and shown: then its tags can be asked for. */
    public static Presence untagged(long now, long generation) {
        return new Presence(now, generation, Map.of());
    }

    public Presence with(Map<String, Long> current) {
        return new Presence(now, generation, current);
    }

    /** The same decision that the table takes; a fake takes it here. */
    public boolean isMetBy(Reading current) {
        return current instanceof StoredItem item && item.isAlive(now) && item.generation() == generation
                && (item.tags().isEmpty() || item.tags().equals(tags));
    }
}
