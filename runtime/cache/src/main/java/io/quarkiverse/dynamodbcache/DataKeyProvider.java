package io.quarkiverse.dynamodbcache;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;

/**
 * Gives the keys that values are encrypted with, from a key management service or wherever an application has them. A CDI bean
 * that implements this is asked by all caches with {@code quarkus.cache.dynamodb.encryption.enabled}; there can be one, and
 * then {@code encryption.key} and {@code encryption.credentials-provider} must not be set.
 * <p>
 * It is asked with each value that is encrypted or decrypted, of many at once for each key once, and nothing of what it answers
 * is remembered: a key that it does
 * not give any more is not used any more. So it should answer from memory. It is called by several
 * threads at once, also by those that bring the answers of DynamoDB, and must not block: what blocks belongs on a thread of
 * its own, {@code runSubscriptionOn(…)}. An answer is waited for no longer than
 * {@code quarkus.cache.dynamodb.api-call-timeout}.
 * <p>
 * If it fails, throws, or does not answer in time, the cache behaves as if the table could not be asked: {@code get} asks the
 * loader, other reads find nothing, and {@code put} fails with a {@link CacheStoreException}. But there is no circuit breaker
 * in front of it: while it does not answer, each {@code get} of an entry that is there waits for it, after the table, before
 * its loader is asked. So it should fail at once when it cannot answer.
 *
 * <pre>
 * &#64;Startup
 * &#64;ApplicationScoped
 * public class Keys implements DataKeyProvider {
 *
 *     private volatile Map&lt;String, DataKey&gt; known;
 *     private volatile DataKey newest;
 *
 *     &#64;PostConstruct
 *     &#64;Scheduled(every = "5m")
 *     void fetch() { … }
 *
 *     &#64;Override
 *     public Uni&lt;DataKey&gt; currentKey(String cache) {
 *         return Uni.createFrom().item(newest);
 *     }
 *
 *     &#64;Override
 *     public Uni&lt;DataKey&gt; key(String cache, String id) {
 *         return Uni.createFrom().item(known.get(id));
 *     }
 * }
 * </pre>
 */
public interface DataKeyProvider {

    /**
     * The key that new values are encrypted with. At most 2^32 values may be encrypted with one key (NIST SP 800-38D, section
     * 8.3, for random nonces): it is to be replaced before that, in practice every year or so.
     *
     * @param cache the name of the cache
     * @return never null, nor an item that is null; all instances of the application must know the key by its id
     */
    Uni<DataKey> currentKey(String cache);

    /**
     * The key that a value was encrypted with. As long as it is given, what was encrypted with it is read.
     *
     * @param cache the name of the cache
     * @param id what stands in an item; anything, if someone else has written to the table
     * @return never null; an item that is null if there is no such key, or not any more: then the value counts as absent
     */
    Uni<@Nullable DataKey> key(String cache, String id);
}
