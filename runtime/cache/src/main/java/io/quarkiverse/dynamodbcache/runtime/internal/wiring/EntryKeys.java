package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.util.Optional;
import java.util.function.Predicate;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.KeyCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Keyspace;

/** From the keys of the user to those of the cache's entries, and back. */
public record EntryKeys(Keyspace space, KeyCodec codec) {

    public EntryKey of(Object key) {
        return new EntryKey(space, codec.encode(key));
    }

    /** @return empty if the key is of a type this application does not know */
    public Optional<Object> userKey(EntryKey key) {
        return codec.decode(key.encoded());
    }

    /** @throws io.quarkiverse.dynamodbcache.HashedKeysException if no entry tells its key */
    Predicate<EntryKey> matching(Predicate<Object> condition) {
        Predicate<String> ofTexts = codec.matching(condition);
        return key -> ofTexts.test(key.encoded());
    }

    /** @return for the keys of one call, which are told from each other even if the cache is switched off */
    EntryKeys ofOneCall() {
        return new EntryKeys(space, codec.ofOneCall());
    }
}
