package io.quarkiverse.dynamodbcache.runtime.internal.config;

import java.util.List;
import java.util.Optional;

import io.quarkus.runtime.annotations.ConfigDocDefault;
import io.quarkus.runtime.annotations.ConfigGroup;

/** What of a cache no one sees who sees its table. */
@ConfigGroup
public interface EncryptionConfig {

    /**
     * Whether values are encrypted before they leave the application, with AES-256-GCM, and are only taken for what they were
     * written for: the entry of this key, in this cache.
     * <p>
     * If it is not set, DynamoDB encrypts what it stores, but whoever may read the table reads the values, and whoever may
     * write to it chooses them; then the application does not start if one of the others here is set. If it is, each value is
     * 34 bytes longer (30 and the id of its key), there are no counters, and
     * `replace` costs one write more. What was stored before counts as absent. It needs `encryption.key`,
     * `encryption.credentials-provider`, or a bean that implements `DataKeyProvider`.
     */
    @ConfigDocDefault("false")
    Optional<Boolean> enabled();

    /**
     * The data key: 32 bytes in Base64, as `openssl rand -base64 32` makes them. Of several, with commas between, the first
     * encrypts, and all decrypt; each is known in the table by an id that is made of it.
     * <p>
     * For development, and for sources of configuration that keep secrets. To replace a key, add the new one behind it on all
     * instances, then move it to the front on all, and take the old one away when no entry is left that it has encrypted.
     */
    Optional<List<String>> key();

    /**
     * The name of the credentials that a `CredentialsProvider`, such as that of Vault, has the data key under: as the
     * `password`, in the form of `encryption.key`.
     * <p>
     * The provider is asked once, when the application starts, which fails if that does.
     */
    Optional<String> credentialsProvider();

    /**
     * The name of the bean that is the `CredentialsProvider`.
     * <p>
     * If it is not set, the only one, or the one that is the default, is asked.
     */
    Optional<String> credentialsProviderName();

    /**
     * Whether keys, too, are unreadable in the table: an entry is stored under the HMAC-SHA-256 of its key.
     * <p>
     * If it is not set, keys are stored as they are, as the Dev UI and `invalidateIf` need them. If it is, `invalidateIf`
     * fails. The application does not start unless `encryption.enabled` is set, too. It needs `encryption.hash-key`.
     */
    @ConfigDocDefault("false")
    Optional<Boolean> hashKeys();

    /**
     * The secret that keys are hashed with: 32 bytes in Base64.
     * <p>
     * If it is not set, it is the `hash-key` among the credentials that `encryption.credentials-provider` names. It does not
     * change when data keys do: with another one, a cache finds none of its entries any more.
     */
    Optional<String> hashKey();
}
