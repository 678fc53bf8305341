package io.quarkiverse.dynamodbcache;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What an entry is given besides its value.
 *
 * <pre>
 * cache.put(isbn, book, EntryOptions.taggedWith("author:" + book.author()).expiringAfter(Duration.ofHours(1)))
 * </pre>
 *
 * @param expiresAfter how long it lives; null for what is configured, zero or less to store nothing
 * @param tags what it can be invalidated by, together with others: at most 50, each of 1 to 256 bytes in UTF-8
 *        ({@link UnsupportedTagException}). A tag costs the entry its length and some 8 bytes; a tag that no entry had before
 *        costs 1 write unit, and one that this instance does not know the count of 1 read unit.
 */
public record EntryOptions(@Nullable Duration expiresAfter, Set<String> tags) {

    private static final EntryOptions CONFIGURED = new EntryOptions(null, Set.of());

    public EntryOptions {
        tags = Set.copyOf(tags);
    }

    /** The lifetime that is configured, and no tags. */
    public static EntryOptions configured() {
        return CONFIGURED;
    }

    /** A lifetime of its own. */
    public static EntryOptions of(@Nullable Duration expiresAfter) {
        return expiresAfter == null ? CONFIGURED : new EntryOptions(expiresAfter, Set.of());
    }

    /** Tags, and the lifetime that is configured. */
    public static EntryOptions taggedWith(String... tags) {
        return CONFIGURED.tagged(tags);
    }

    /** The same with another lifetime. */
    public EntryOptions expiringAfter(@Nullable Duration lifetime) {
        return new EntryOptions(lifetime, tags);
    }

    /** The same with more tags. */
    public EntryOptions tagged(String... more) {
        Set<String> all = new LinkedHashSet<>(tags);
        all.addAll(List.of(more));
        return new EntryOptions(expiresAfter, all);
    }

    /** @return whether nothing is to be there afterwards, because its lifetime is zero or less */
    public boolean isOverAtOnce() {
        return expiresAfter != null && (expiresAfter.isZero() || expiresAfter.isNegative());
    }
}
