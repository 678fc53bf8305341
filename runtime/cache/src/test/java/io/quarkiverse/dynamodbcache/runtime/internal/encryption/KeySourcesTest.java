package io.quarkiverse.dynamodbcache.runtime.internal.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.dynamodbcache.DataKey;
import io.quarkiverse.dynamodbcache.DataKeyProvider;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Billing;
import io.quarkiverse.dynamodbcache.runtime.internal.config.CacheSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.EncryptionSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.InvalidCacheSettingException;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Lifetime;
import io.quarkiverse.dynamodbcache.runtime.internal.config.StorageSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableCreation;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.WriteFailures;
import io.smallrye.mutiny.Uni;

/** Where keys are found, and what is told of those that are none. */
class KeySourcesTest {

    private static final String FIRST = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private static final String SECOND = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";

    private static final DataKeyProvider PROVIDER = new DataKeyProvider() {

        @Override
        public Uni<DataKey> currentKey(String cache) {
            return Uni.createFrom().item(DataKey.of("provided", new byte[32]));
        }

        @Override
        public Uni<@Nullable DataKey> key(String cache, String id) {
            return Uni.createFrom().nullItem();
        }
    };

    private static KeySources sources(EncryptionSettings settings, Credentials credentials) {
        return new KeySources(new CacheSettings("books", "", 1, new Lifetime(Optional.empty(), Optional.empty()),
                Duration.ofSeconds(1), Duration.ofSeconds(1), false, WriteFailures.FAIL, StorageSettings.plain(),
                Optional.empty(), Optional.empty(), Optional.empty(),
                new TableSettings("table", TableCreation.NEVER, Billing.ON_DEMAND, 5, 5)), settings, credentials);
    }

    private static KeySources configured(String... keys) {
        return sources(new EncryptionSettings(List.of(keys), Optional.empty(), Optional.empty(), false, Optional.empty()),
                (name, bean) -> Map.of());
    }

    private static KeySources credentials(Credentials credentials) {
        return sources(new EncryptionSettings(List.of(), Optional.of("cache-keys"), Optional.of("vault"), true,
                Optional.empty()), credentials);
    }

    private static DataKey current(Keyring keys) {
        return keys.current().await().indefinitely();
    }

    @Test
    void firstKey_encrypts_andAllAreKnownByTheirIds() {
        Keyring both = configured(FIRST, " " + SECOND).keyring(Optional.empty());
        DataKey second = current(configured(SECOND).keyring(Optional.empty()));

        assertThat(current(both)).isEqualTo(current(configured(FIRST).keyring(Optional.empty()))).isNotEqualTo(second);
        assertThat(both.key(second.id()).await().indefinitely()).isEqualTo(second);
        assertThat(both.key("none").await().indefinitely()).isNull();
        assertThat(second.id()).hasSize(4);
        assertThat(second).hasToString("DataKey[" + second.id() + "]");
    }

    @Test
    void credentials_areAskedByTheirNames() {
        KeySources sources = credentials((name, bean) -> Map.of("password", name.equals("cache-keys")
                && bean.orElseThrow().equals("vault") ? FIRST + "," + SECOND : "", "hash-key", SECOND));

        assertThat(current(sources.keyring(Optional.empty()))).isEqualTo(current(configured(FIRST).keyring(Optional.empty())));
        assertThat(sources.hashKey()).isPresent();
    }

    @Test
    void providerOfTheApplication_isAsked_ifThereIsOne() {
        assertThat(current(configured().keyring(Optional.of(PROVIDER))).id()).isEqualTo("provided");
    }

    @ParameterizedTest
    @ValueSource(strings = { "short", "AAAA", "not base64!", FIRST + "A", "" })
    void keyThatIsNone_isRefused_andNotTold(String key) {
        assertThatThrownBy(() -> configured(key).keyring(Optional.empty())).isInstanceOf(InvalidCacheSettingException.class)
                .hasMessageStartingWith("Cache 'books': quarkus.cache.dynamodb.encryption.key (or ")
                .hasMessageContaining("must be 32 bytes in Base64").hasMessageNotContaining("not base64!");
        assertThatThrownBy(() -> credentials((name, bean) -> Map.of("password", key)).keyring(Optional.empty()))
                .isInstanceOf(InvalidCacheSettingException.class)
                .hasMessageContaining("'password' of the credentials 'cache-keys'");
    }

    @Test
    void noKey_isRefused() {
        assertThatThrownBy(() -> configured().keyring(Optional.empty())).isInstanceOf(InvalidCacheSettingException.class)
                .hasMessage("Cache 'books': quarkus.cache.dynamodb.encryption.enabled (or "
                        + "quarkus.cache.dynamodb.\"books\".encryption.enabled) is set, but there is no key. Set "
                        + "quarkus.cache.dynamodb.encryption.key or encryption.credentials-provider, or write a bean that "
                        + "implements DataKeyProvider.");
        assertThatThrownBy(() -> credentials((name, bean) -> Map.of()).keyring(Optional.empty()))
                .hasMessageContaining("have no 'password'");
        assertThatThrownBy(() -> credentials((name, bean) -> Map.of()).hashKey())
                .hasMessageContaining("quarkus.cache.dynamodb.encryption.hash-key");
    }

    @Test
    void twoSources_areRefused() {
        assertThatThrownBy(() -> configured(FIRST).keyring(Optional.of(PROVIDER)))
                .isInstanceOf(InvalidCacheSettingException.class).hasMessageContaining("two sources")
                .hasMessageNotContaining(FIRST);
    }

    @Test
    void credentialsThatCannotBeHad_areToldWithTheReason() {
        IllegalStateException reason = new IllegalStateException("Vault is sealed");

        assertThatThrownBy(() -> credentials((name, bean) -> {
            throw reason;
        })).isInstanceOf(InvalidCacheSettingException.class).hasCause(reason)
                .hasMessageContaining("'cache-keys'").hasMessageContaining("Vault is sealed");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "with space", "ünreadable", "\n" })
    void idOfAKey_isPrintable(String id) {
        assertThatThrownBy(() -> DataKey.of(id, new byte[32])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keyOfAnotherSize_isRefused() {
        assertThatThrownBy(() -> DataKey.of("id", new byte[16])).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32 bytes");
        assertThatThrownBy(() -> DataKey.of("x".repeat(65), new byte[32])).isInstanceOf(IllegalArgumentException.class);
        assertThat(Objects.requireNonNull(DataKey.of("x".repeat(64), new byte[32]).secret().getEncoded())).hasSize(32);
    }

    @Test
    void keyOfAnotherAlgorithm_isRefused() {
        assertThatThrownBy(() -> new DataKey("id", new SecretKeySpec(new byte[32], "HmacSHA256")))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("must be one for AES");
    }

    @Test
    void twoKeysOfOneId_areRefused_butNotOneKeyTwice() {
        Map<String, byte[]> known = new HashMap<>();
        for (int i = 0;; i++) {
            byte[] next = ByteBuffer.allocate(32).putInt(i).array();
            byte[] other = known.put(current(new FixedKeys("books", List.of(next))).id(), next);
            if (other != null) {
                assertThatThrownBy(() -> new FixedKeys("books", List.of(other, next)))
                        .isInstanceOf(InvalidCacheSettingException.class).hasMessageContaining("have the same id");
                assertThat(current(new FixedKeys("books", List.of(next, next)))).isNotNull();
                return;
            }
        }
    }

    @Test
    void credentials_areAskedOnce_forAllCachesThatNameThem() {
        AtomicInteger questions = new AtomicInteger();
        Credentials remembered = Credentials.remembering((name, bean) -> {
            questions.incrementAndGet();
            return Map.of("password", FIRST);
        });

        assertThat(current(credentials(remembered).keyring(Optional.empty())))
                .isEqualTo(current(credentials(remembered).keyring(Optional.empty())));
        assertThat(questions).hasValue(1);
        assertThat(remembered.of("others", Optional.empty())).isNotEmpty();
        assertThat(questions).hasValue(2);
    }

    @Test
    void hashKey_mayComeFromCredentials_besideAProvider() {
        KeySources sources = credentials((name, bean) -> Map.of("hash-key", SECOND));

        assertThat(current(sources.keyring(Optional.of(PROVIDER))).id()).isEqualTo("provided");
        assertThat(sources.hashKey()).isPresent();
    }
}
