package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.quarkiverse.dynamodbcache.runtime.internal.layer.KeyedEntry;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;

/** The keys of one call, as the user knows them and as the table does. Those that are the same in the table are one. */
final class UserKeys {

    private final EntryKeys keys;
    private final Map<EntryKey, Object> asGiven = new LinkedHashMap<>();

    /** @throws NullPointerException if one of them is null */
    UserKeys(EntryKeys keys, Collection<?> given) {
        this.keys = keys.ofOneCall();
        given.forEach(key -> asGiven.putIfAbsent(this.keys.of(key), key));
    }

    EntryKey inTheTable(Object key) {
        return keys.of(key);
    }

    int count() {
        return asGiven.size();
    }

    Set<EntryKey> inTheTable() {
        return Collections.unmodifiableSet(asGiven.keySet());
    }

    /** @return as they were given */
    Set<Object> of(Set<EntryKey> some) {
        Set<Object> given = new LinkedHashSet<>();
        some.forEach(key -> given.add(Objects.requireNonNull(asGiven.get(key))));
        return Collections.unmodifiableSet(given);
    }

    /** By what the keys are in the table, as arrays that hold the same are not equal. Values may be null. */
    Map<EntryKey, Object> valuesIn(Map<?, ?> loaded, Set<EntryKey> asked) {
        Map<EntryKey, Object> values = new HashMap<>();
        loaded.forEach((key, value) -> values.put(keys.of(key), value));
        values.keySet().retainAll(asked);
        return values;
    }

    /** @return by the keys that were given, in their order */
    Map<Object, Object> results(List<KeyedEntry> entries) {
        Map<EntryKey, Object> found = new HashMap<>();
        entries.forEach(each -> found.put(each.key(), each.entry().value()));
        return inOrder(found);
    }

    /** @return by the keys that were given, in their order */
    <T> Map<Object, T> inOrder(Map<EntryKey, T> some) {
        Map<Object, T> inOrder = new LinkedHashMap<>();
        asGiven.forEach((key, given) -> {
            if (some.containsKey(key)) {
                inOrder.put(given, some.get(key));
            }
        });
        return inOrder;
    }
}
