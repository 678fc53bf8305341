package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * The part of a table that belongs to one cache: every partition key of the cache begins with {@link #root()}, and no
 * partition key of another cache does.
 */
public final class Keyspace {

    /** Partition keys are at most 2,048 bytes, of which an entry's encoded key takes 1,024. */
    private static final int LONGEST_ROOT = 1000;

    private final String prefix;
    private final String cache;
    /** Not derived where it is asked for, as a record would: every request to the table needs it. */
    private final String root;

    public Keyspace(String prefix, String cache) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(prefix + cache)) {
            // All of them would be the same in UTF-8, and so would the caches be.
            throw new IllegalArgumentException("Cache '" + cache
                    + "': its name or quarkus.cache.dynamodb.prefix has half of a surrogate pair. Give it another.");
        }
        if (URLEncoder.encode(prefix + cache, StandardCharsets.UTF_8).length() > LONGEST_ROOT) {
            throw new IllegalArgumentException(
                    ("Cache '%s': its name and quarkus.cache.dynamodb.prefix take more than %s bytes "
                            + "of the partition key. Give the cache a shorter name.").formatted(cache, LONGEST_ROOT));
        }
        this.prefix = prefix;
        this.cache = cache;
        // '#' and ':' are separators, so they are escaped within names: no prefix and no name can reach into another cache.
        String escaped = URLEncoder.encode(cache, StandardCharsets.UTF_8);
        this.root = prefix.isEmpty() ? escaped : URLEncoder.encode(prefix, StandardCharsets.UTF_8) + ':' + escaped;
    }

    public String prefix() {
        return prefix;
    }

    public String cache() {
        return cache;
    }

    /** The partition key of what concerns the cache as a whole. */
    public String root() {
        return root;
    }

    /** The root tells prefix and cache, whatever they hold. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Keyspace that && root.equals(that.root);
    }

    @Override
    public int hashCode() {
        return root.hashCode();
    }

    @Override
    public String toString() {
        return root;
    }
}
