package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Values that someone wrote to make the reader work: they are unreadable, and that is found out soon. */
class HostileValueTest {

    record Doll(@Nullable Doll inside) {
    }

    private static void assertUnreadable(ValueCodec codec, String value) {
        assertThatThrownBy(() -> codec.decode(EncodedValue.text(value))).isInstanceOf(UnreadableValueException.class);
    }

    /** @return JSON of the type, as the codec would have written it */
    private static String dolls(ValueCodec codec, int depth) {
        String smallest = String.valueOf(codec.encode(new Doll(null)).text());
        String shape = smallest.substring(0, 1 + JsonShape.LENGTH);
        return shape + "{\"inside\":".repeat(depth) + "null" + "}".repeat(depth);
    }

    @Test
    void jsonThatIsTooDeep_isUnreadable() {
        ValueCodec codec = SampleValues.codec(Doll.class);

        assertThat(codec.decode(EncodedValue.text(dolls(codec, 100)))).isInstanceOf(Doll.class);
        assertUnreadable(codec, dolls(codec, 1_001));
        assertUnreadable(codec, dolls(codec, 1_000_000));
    }

    /** The limits are those of the application's mapper; the stack is one that nobody can raise from there. */
    @Test
    void jsonThatIsTooDeepForTheStack_isUnreadable() {
        ObjectMapper mapper = new ObjectMapper(JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(Integer.MAX_VALUE).build()).build());
        ValueCodec codec = SampleValues.codec(mapper, Doll.class);

        assertUnreadable(codec, dolls(codec, 1_000_000));
    }

    @Test
    void jsonWithANumberThatIsTooLong_isUnreadable() {
        ValueCodec codec = SampleValues.codec(JsonNode.class);
        String shape = String.valueOf(codec.encode(new ObjectMapper().createObjectNode()).text())
                .substring(0, 1 + JsonShape.LENGTH);

        assertUnreadable(codec, shape + "{\"a\":" + "9".repeat(1_000_000) + "}");
        assertUnreadable(codec, shape + "[".repeat(1_000_000));
    }

    @ParameterizedTest
    @ValueSource(strings = { "g", "G" })
    void numberThatIsTooLong_isUnreadable(String tag) {
        assertUnreadable(SampleValues.codec(), Format.SIMPLE.mark() + tag + "9".repeat(10_000_000));
    }

    @Test
    void longNumber_isReadAsItWas() {
        ValueCodec codec = SampleValues.codec();
        BigInteger number = BigInteger.ONE.shiftLeft(300_000);

        assertThat(codec.decode(codec.encode(number))).isEqualTo(number);
        assertThat(codec.decode(codec.encode(new BigDecimal(number)))).isEqualTo(new BigDecimal(number));
    }

    @Test
    void keyWithANumberThatIsTooLong_isUnknown() {
        KeyCodec keys = KeyCodec.forCache("books", Set.of());

        assertThat(keys.decode("g:" + "9".repeat(390_000))).isEmpty();
        assertThat(keys.decode("l(".repeat(100_000))).isEmpty();
        assertThat(keys.decode("l(" + "n,".repeat(100_000) + "n)")).isPresent();
    }

    @Test
    void largestFrame_isNoLargerThanAValue() {
        byte[] bomb = Zstandard.compressed(new byte[Zstandard.LARGEST + 1], Format.ZSTD.mark());

        assertThat(bomb.length).isLessThan(2_000);
        assertThatThrownBy(() -> SampleValues.codec().decode(EncodedValue.binary(bomb)))
                .isInstanceOf(UnreadableValueException.class).hasMessageContaining("claims to be of");
    }
}
