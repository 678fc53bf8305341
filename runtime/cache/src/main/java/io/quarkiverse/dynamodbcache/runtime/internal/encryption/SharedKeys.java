package io.quarkiverse.dynamodbcache.runtime.internal.encryption;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.DataKey;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.smallrye.mutiny.Uni;

/** Another keyring, asked once for each key, and what it answers told to all who need it. It lasts for one operation. */
final class SharedKeys implements Keyring {

    private final Keyring keys;
    private final Uni<DataKey> current;
    private final Map<String, Uni<@Nullable DataKey>> byId = new ConcurrentHashMap<>();

    SharedKeys(Keyring keys) {
        this.keys = keys;
        this.current = PlainUni.once(PlainUni.deferred(keys::current));
    }

    @Override
    public Uni<DataKey> current() {
        return current;
    }

    @Override
    public Uni<@Nullable DataKey> key(String id) {
        return byId.computeIfAbsent(id, asked -> PlainUni.once(PlainUni.deferred(() -> keys.key(asked))));
    }
}
