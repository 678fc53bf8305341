package io.quarkiverse.dynamodbcache.runtime.internal.dev;

import java.util.List;
import java.util.stream.Stream;

import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheMeters;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.PaidRequest;

/**
 * What the requests of one kind have cost.
 *
 * @param kind "read" or "write"
 */
record Spent(String request, String kind, double units) {

    /** Those that have cost something. */
    static List<Spent> of(String cache, CacheMeters meters) {
        return Stream.of(PaidRequest.values())
                .map(each -> new Spent(each.operation(), each.units(), meters.total(cache, each)))
                .filter(each -> each.units > 0).toList();
    }

    /** The units of one kind, altogether. */
    static double of(String kind, String cache, CacheMeters meters) {
        return of(cache, meters).stream().filter(each -> each.kind.equals(kind)).mapToDouble(Spent::units).sum();
    }
}
