package io.quarkiverse.dynamodbcache.runtime.internal.tagging;

import java.util.Set;

/**
 * The key of a call, and the tags that its entry is to have if it is loaded.
 * <p>
 * Tags come with the key because that is all a cache is told of a call: so they belong to that call and to no other, whatever
 * thread it goes on, and whatever other cached methods its loader calls.
 */
public record TaggedKey(Object key, Set<String> tags) {
}
