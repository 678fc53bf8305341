package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.quarkiverse.dynamodbcache.runtime.internal.layer.BulkLoader;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.smallrye.mutiny.Uni;

/** A user's loader of many values, run where its caller can have it, and asked in the keys of the user. */
record CallersBulkLoader(UserBulkLoader loader, UserKeys keys, LoaderPlace place) implements BulkLoader {

    @Override
    public Uni<Map<EntryKey, Object>> load(Set<EntryKey> missing) {
        return place.call(() -> PlainUni.map(loader.function().apply(keys.of(missing)),
                loaded -> keys.valuesIn(Objects.requireNonNull(loaded, "the loader returned no map"), missing)));
    }

    @Override
    public void notNeeded() {
        place.leave();
    }
}
