package io.quarkiverse.dynamodbcache.runtime.internal.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.function.Supplier;

import javax.crypto.SecretKey;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.DataKey;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Keyspace;

/** A key that is of no use is a failure, and says nothing about the value. */
class SealTest {

    private static final EntryKey KEY = new EntryKey(new Keyspace("", "books"), "s:key");

    private final Seal seal = new Seal("table");
    private final EncodedValue closed = seal.close(KEY, EncodedValue.text("value"), DataKey.of("id", new byte[32]));

    private static DataKey key(Supplier<byte @Nullable []> encoded) {
        return new DataKey("id", new SecretKey() {

            private static final long serialVersionUID = 1L;
            private boolean known;

            @Override
            public String getAlgorithm() {
                return "AES";
            }

            @Override
            public @Nullable String getFormat() {
                return "RAW";
            }

            /** As it was when it was given, and later what a test wants it to be. */
            @Override
            public byte @Nullable [] getEncoded() {
                boolean first = !known;
                known = true;
                return first ? new byte[32] : encoded.get();
            }
        });
    }

    private void assertOfNoUse(DataKey key) {
        assertThatThrownBy(() -> seal.close(KEY, EncodedValue.text("value"), key)).isInstanceOf(CacheStoreException.class)
                .hasMessageContaining("could not be encrypted with the data key 'id'");
        assertThatThrownBy(() -> open(key)).isInstanceOf(CacheStoreException.class)
                .hasMessageContaining("could not be decrypted with the data key 'id'");
    }

    private EncodedValue open(DataKey key) {
        return seal.open(KEY, closed, Objects.requireNonNull(Envelope.read(closed)), key);
    }

    @Test
    void keyThatIsDestroyed_isAFailure() {
        assertOfNoUse(key(() -> {
            throw new IllegalStateException("destroyed");
        }));
    }

    @Test
    void keyThatNoProviderTakes_isAFailure() {
        assertOfNoUse(key(() -> null));
    }

    @Test
    void anotherKey_isAFlawOfTheValue() {
        byte[] other = new byte[32];
        other[0] = 1;

        assertThat(open(DataKey.of("id", new byte[32])).text()).isEqualTo("value");
        assertThat(open(DataKey.of("id", other)).isHere()).isFalse();
    }

    @Test
    void whatHasNoValue_isNotEncrypted() {
        EncodedValue unreadable = EncodedValue.unreadable("why", closed);

        assertThatThrownBy(() -> seal.close(KEY, unreadable, DataKey.of("id", new byte[32])))
                .isInstanceOf(IllegalStateException.class).hasMessage("EncodedValue[unreadable] has no bytes");
    }
}
