package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;

/** What an invalidation is about. */
sealed interface Scope {

    record One(EntryKey key) implements Scope {
    }

    record Tagged(String tag) implements Scope {
    }

    enum All implements Scope {
        ALL
    }
}
