package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a sweep found with one request.
 *
 * @param next where it goes on; null if that was all
 * @param units what it cost
 */
public record SweptPage(List<SweptEntry> entries, @Nullable ItemKey next, double units) {
}
