package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * The part of a table that belongs to one version of one cache: every partition key of it begins with {@link #root()}, and a
 * '#' or nothing; no partition key of another version, or of another cache, does.
 */
public final class Keyspace {

    /** Partition keys are at most 2,048 bytes, of which an entry's encoded key takes 1,024. */
    private static final int LONGEST_ROOT = 1000;

    private static final int FIRST_VERSION = 1;

    private final String prefix;
    private final String cache;
    private final int version;
    /** Not derived where it is asked for, as a record would: every request to the table needs it. */
    private final String root;
    private final String entries;

    public Keyspace(String prefix, String cache) {
        this(prefix, cache, FIRST_VERSION);
    }

    /** @param version the first one is what a cache without versions has, and takes no byte */
    public Keyspace(String prefix, String cache, int version) {
        if (version < FIRST_VERSION) {
            throw new IllegalArgumentException(
                    "Cache '%s': there is no version %s. Versions are counted from 1.".formatted(cache, version));
        }
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
        this.version = version;
        // '#', ':' and '@' are separators, so they are escaped within names: none can reach into another cache or version.
        String escaped = URLEncoder.encode(cache, StandardCharsets.UTF_8) + (version == FIRST_VERSION ? "" : "@" + version);
        this.root = prefix.isEmpty() ? escaped : URLEncoder.encode(prefix, StandardCharsets.UTF_8) + ':' + escaped;
        this.entries = root + '#';
    }

    public String prefix() {
        return prefix;
    }

    public String cache() {
        return cache;
    }

    public int version() {
        return version;
    }

    /** @return whether a root is that of the same cache in a version before this one */
    public boolean isLaterVersionOf(String otherRoot) {
        String first = version == FIRST_VERSION ? root : root.substring(0, root.lastIndexOf('@'));
        if (!otherRoot.startsWith(first)) {
            return false;
        }
        String other = otherRoot.substring(first.length());
        // Ten digits may be too many for an int, and no version that is configured has as many.
        return other.isEmpty() ? version > FIRST_VERSION
                : other.matches("@[1-9][0-9]{0,8}") && Integer.parseInt(other.substring(1)) < version;
    }

    /** The partition key of what concerns the cache as a whole. */
    public String root() {
        return root;
    }

    /** What the partition key of each entry begins with, and no other. */
    public String entries() {
        return entries;
    }

    /** The same cache in its first version. */
    public Keyspace first() {
        return new Keyspace(prefix, cache);
    }

    /** What the root of each version but the first begins with, and no other. */
    public String laterVersions() {
        return first().root + '@';
    }

    /** The root tells prefix, cache and version, whatever they hold. */
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
