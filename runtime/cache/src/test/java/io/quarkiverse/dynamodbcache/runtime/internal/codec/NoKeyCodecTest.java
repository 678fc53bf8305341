package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

import io.quarkus.cache.runtime.AbstractCache;

class NoKeyCodecTest {

    private final KeyCodec codec = KeyCodec.none();

    @Test
    void anyKey_isTaken() {
        assertThat(codec.encode(new Object())).isNotEmpty();
    }

    @Test
    @SuppressWarnings("NullAway") // The codec is asked by code that knows no annotations.
    void nullKey_isRefusedAsQuarkusDoes() {
        assertThatNullPointerException().isThrownBy(() -> codec.encode(null))
                .withMessage(AbstractCache.NULL_KEYS_NOT_SUPPORTED_MSG);
    }

    @Test
    @SuppressWarnings("NullAway") // As above.
    void keysOfOneCall_areToldFromEachOther() {
        KeyCodec ofOneCall = codec.ofOneCall();

        assertThat(ofOneCall.encode("a")).isEqualTo(ofOneCall.encode("a")).isNotEqualTo(ofOneCall.encode("b"));
        assertThat(ofOneCall.decode(ofOneCall.encode("a"))).isEmpty();
        assertThatNullPointerException().isThrownBy(() -> ofOneCall.encode(null))
                .withMessage(AbstractCache.NULL_KEYS_NOT_SUPPORTED_MSG);
    }

    @Test
    void noKey_isTold() {
        assertThat(codec.decode(codec.encode("a"))).isEmpty();
    }
}
