package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import jakarta.enterprise.util.TypeLiteral;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkus.cache.runtime.AbstractCache;
import io.smallrye.mutiny.Uni;

/** The forms of the calls that are about many entries, brought down to one of each by the codec of the values. */
abstract class BulkCache extends AbstractCache implements DynamoDbCache {

    private final Codecs codecs;

    BulkCache(Codecs codecs) {
        this.codecs = codecs;
    }

    abstract BulkCalls bulk();

    @Override
    public <K, V> Uni<Map<K, V>> getAll(Collection<K> keys) {
        return bulk().peek(keys, codecs.ofCache());
    }

    @Override
    public <K, V> Uni<Map<K, V>> getAll(Collection<K> keys, Class<V> type) {
        return bulk().peek(keys, codecs.of(type));
    }

    @Override
    public <K, V> Uni<Map<K, V>> getAll(Collection<K> keys, TypeLiteral<V> type) {
        return bulk().peek(keys, codecs.of(type.getType()));
    }

    @Override
    public <K, V> Uni<Map<K, V>> getAll(Collection<K> keys, Function<Set<K>, Map<K, V>> loaderOfMissing,
            EntryOptions options) {
        return bulk().load(keys, codecs.ofCache(), UserBulkLoader.blocking(loaderOfMissing), options);
    }

    @Override
    public <K, V> Uni<Map<K, V>> getAll(Collection<K> keys, Class<V> type, Function<Set<K>, Map<K, V>> loaderOfMissing,
            EntryOptions options) {
        return bulk().load(keys, codecs.of(type), UserBulkLoader.blocking(loaderOfMissing), options);
    }

    @Override
    public <K, V> Uni<Map<K, V>> getAll(Collection<K> keys, TypeLiteral<V> type, Function<Set<K>, Map<K, V>> loaderOfMissing,
            EntryOptions options) {
        return bulk().load(keys, codecs.of(type.getType()), UserBulkLoader.blocking(loaderOfMissing), options);
    }

    @Override
    public <K, V> Uni<Map<K, V>> getAllAsync(Collection<K> keys, Function<Set<K>, Uni<Map<K, V>>> loaderOfMissing,
            EntryOptions options) {
        return bulk().load(keys, codecs.ofCache(), UserBulkLoader.async(loaderOfMissing), options);
    }

    @Override
    public <K, V> Uni<Map<K, V>> getAllAsync(Collection<K> keys, Class<V> type,
            Function<Set<K>, Uni<Map<K, V>>> loaderOfMissing, EntryOptions options) {
        return bulk().load(keys, codecs.of(type), UserBulkLoader.async(loaderOfMissing), options);
    }

    @Override
    public <K, V> Uni<Map<K, V>> getAllAsync(Collection<K> keys, TypeLiteral<V> type,
            Function<Set<K>, Uni<Map<K, V>>> loaderOfMissing, EntryOptions options) {
        return bulk().load(keys, codecs.of(type.getType()), UserBulkLoader.async(loaderOfMissing), options);
    }

    @Override
    public Uni<Void> putAll(Map<?, ?> entries, EntryOptions options) {
        return bulk().put(entries, codecs.ofCache(), options);
    }

    @Override
    public <V> Uni<Void> putAll(Map<?, V> entries, TypeLiteral<V> type, EntryOptions options) {
        return bulk().put(entries, codecs.of(type.getType()), options);
    }

    @Override
    public Uni<Void> invalidateAll(Collection<?> keys) {
        return bulk().invalidate(keys);
    }
}
