package io.quarkiverse.dynamodbcache.runtime.internal.dev;

import java.util.List;

/** What there is to say of one cache without asking its table. */
record CacheDetails(CacheSummary summary, List<ShownSetting> settings, List<Spent> spent) {
}
