package io.quarkiverse.dynamodbcache.deployment.template;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.quarkiverse.dynamodbcache.runtime.internal.config.CacheSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InvalidationLog;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Keyspace;

/**
 * The partition keys of caches in one table, as IAM compares them: with '*' for any text.
 *
 * @param otherVersions whether there are entries of versions other than those that are configured
 */
record KeyPatterns(List<CacheSettings> caches, boolean otherVersions) {

    /** Stands in a prefix for what is not known: nothing that a URL would escape, and no word that anyone writes. */
    static final String ANYTHING = "-Anything5JBQ0ZVTD-";

    private static final String WILDCARD = "*";
    private static final String ASTERISK = "${*}";

    /** Sorted, and each once. */
    List<String> all() {
        return List.copyOf(new TreeSet<>(caches.stream().flatMap(this::of).toList()));
    }

    private Stream<String> of(CacheSettings cache) {
        Keyspace space = cache.space();
        Keyspace first = space.first();
        boolean several = otherVersions || cache.reaper().isPresent() || !space.equals(first);
        Stream<String> own = several
                ? Stream.of(literal(first.root()), beginningWith(first.entries()), beginningWith(first.laterVersions()))
                : Stream.of(literal(space.root()), beginningWith(space.entries()));
        return cache.near().isEmpty() ? own
                : Stream.concat(own, Stream.of(literal(InvalidationLog.partitionKey(cache.prefix()))));
    }

    private static String beginningWith(String text) {
        return literal(text) + WILDCARD;
    }

    /** A question mark, the other wildcard, and a dollar sign are escaped in partition keys already. */
    private static String literal(String text) {
        return text.replace(WILDCARD, ASTERISK).replace(ANYTHING, WILDCARD);
    }
}
