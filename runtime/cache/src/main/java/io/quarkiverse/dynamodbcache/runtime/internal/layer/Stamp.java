package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.util.Map;

/**
 * What an entry is written with, so that what is invalidated from then on outdates it: taken before its value is loaded.
 *
 * @param tags what each of its tags has been counted to
 */
record Stamp(long generation, Map<String, Long> tags) {
}
