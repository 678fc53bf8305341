package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.SampleTypes.Isbn;

class KeyRoundTripTest {

    private final KeyCodec codec = KeyCodec.forCache(SampleKeys.CACHE, SampleTypes.DECLARED);

    @ParameterizedTest
    @MethodSource("keys")
    void everyKey_comesBack(Sample sample) {
        String text = codec.encode(sample.key());

        assertThat(codec.decode(text).map(Content::of)).as(text).contains(Content.of(sample.key()));
    }

    @Test
    void differentKeys_haveDifferentTexts() {
        Map<String, Object> keys = new HashMap<>();
        for (Object key : SampleKeys.all()) {
            assertThat(keys.put(codec.encode(key), key)).as("the other key of this text").isNull();
        }
    }

    @Test
    void otherInstance_readsWhatTheFirstWrote_ifItKnowsTheTypes() {
        KeyCodec other = KeyCodec.forCache(SampleKeys.CACHE, SampleTypes.DECLARED);
        for (Object key : SampleKeys.records()) {
            String text = codec.encode(key);

            assertThat(other.decode(text).map(Content::of)).as(text).contains(Content.of(key));
        }
    }

    @Test
    void enumAndRecord_ofDeclaredTypes_comeBackAsTheSame() {
        String text = codec.encode(List.of(SampleTypes.Operation.MINUS, new Isbn("978")));

        assertThat(codec.decode(text)).contains(List.of(SampleTypes.Operation.MINUS, new Isbn("978")));
    }

    static List<Sample> keys() {
        return SampleKeys.all().stream().map(Sample::new).toList();
    }

    /** Keeps JUnit from taking arrays apart and keys apart in names. */
    record Sample(Object key) {

        @Override
        public String toString() {
            return key.getClass().getSimpleName();
        }
    }
}
