package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.SampleTypes.Color;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.SampleValues.Book;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.SampleValues.Person;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.SampleValues.Price;

/** What cannot be read is an {@link UnreadableValueException}, and nothing else. */
class UnreadableValueTest {

    private static final String SECRET = "4711-secret";

    private static void assertUnreadable(ValueCodec codec, EncodedValue value) {
        assertThatThrownBy(() -> codec.decode(value)).isInstanceOf(UnreadableValueException.class)
                .hasMessageNotContaining(SECRET);
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void garbage_isUnreadable(EncodedValue value) {
        assertUnreadable(SampleValues.codec(), value);
        assertUnreadable(SampleValues.codec(Book.class, UUID.class), value);
    }

    static Stream<EncodedValue> unreadable() {
        Stream<String> simple = Stream.of("", "i", "i" + SECRET, "u" + SECRET, "t" + SECRET, "?5", "Y*", "c12", "i1 2",
                "G1E9999999999").map(text -> Format.SIMPLE.mark() + text);
        Stream<String> json = Stream.of("", "{}", "abcde", "abcde{}", "abcdefgh{\"a\":\"" + SECRET + "\"}")
                .map(text -> Format.JSON.mark() + text);
        Stream<String> others = Stream.of("\u0000", "\u001F", "\n9", Format.NULL.mark() + "n",
                Format.ZSTD.mark() + "9", "" + Format.CHARS.mark(), "" + Format.BYTES.mark(), "" + Format.SIMPLE_CHARS.mark());
        Stream<byte[]> bytes = Stream.of(new byte[0], new byte[] { (byte) Format.STRING.mark() },
                new byte[] { (byte) Format.SIMPLE.mark(), 'i', '1' }, new byte[] { (byte) Format.JSON.mark() },
                new byte[] { (byte) Format.NULL.mark() }, new byte[] { (byte) Format.CHARS.mark(), 1 },
                new byte[] { (byte) Format.SIMPLE_CHARS.mark() }, new byte[] { (byte) Format.SIMPLE_CHARS.mark(), 0 },
                new byte[] { -1 }, new byte[] { 'a' });
        return Stream.concat(Stream.of(simple, json, others).flatMap(each -> each).map(EncodedValue::text),
                bytes.map(EncodedValue::binary));
    }

    @Test
    void damagedJson_isUnreadable() {
        ValueCodec codec = SampleValues.codec(Book.class);
        String json = String.valueOf(codec.encode(new Book(SECRET, 1)).text());
        String shape = json.substring(0, 1 + JsonShape.LENGTH);
        for (int length = 0; length < json.length(); length++) {
            assertUnreadable(codec, EncodedValue.text(json.substring(0, length)));
        }
        for (String other : List.of("null", "[]", "\"" + SECRET + "\"", "{\"pages\":\"" + SECRET + "\"}", "{\"title\":[1]}")) {
            assertUnreadable(codec, EncodedValue.text(shape + other));
        }
    }

    @Test
    void randomDamage_isReadOrUnreadable() {
        Random random = new Random(20300101);
        List<Type> types = List.of(Book.class, Person.class, Color.class, String.class, Integer.class);
        ValueCodec codec = SampleValues.codec(types.toArray(Type[]::new));
        ValueCodec untyped = SampleValues.codec();
        List<EncodedValue> intact = new ArrayList<>();
        for (Object value : List.of(new Book("Emma", 1), new Person("Jane", List.of(new Book("a", 2))), Color.RED, "text", 5)) {
            intact.add(codec.encode(value));
        }
        ValueRoundTripTest.simpleValues().forEach(leaf -> intact.add(untyped.encode(leaf)));
        List<Throwable> others = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            EncodedValue damaged = damaged(intact.get(random.nextInt(intact.size())), random);
            decode(codec, damaged, others);
            decode(untyped, damaged, others);
        }

        assertThat(others).isEmpty();
    }

    private static void decode(ValueCodec codec, EncodedValue value, List<Throwable> others) {
        try {
            codec.decode(value);
        } catch (UnreadableValueException e) {
            // As it must be.
        } catch (RuntimeException | Error e) {
            others.add(e);
        }
    }

    private static EncodedValue damaged(EncodedValue value, Random random) {
        String text = value.text();
        if (text == null) {
            byte[] bytes = Arrays.copyOf(value.bytes(), random.nextInt(value.bytes().length + 2));
            if (bytes.length > 0) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            return EncodedValue.binary(bytes);
        }
        StringBuilder chars = new StringBuilder(text);
        for (int changes = random.nextInt(3); changes >= 0 && !chars.isEmpty(); changes--) {
            int at = random.nextInt(chars.length());
            switch (random.nextInt(4)) {
                case 0 -> chars.setLength(at);
                case 1 -> chars.setCharAt(at, (char) (' ' + random.nextInt(95)));
                case 2 -> chars.insert(at, (char) random.nextInt(0x10000));
                default -> chars.deleteCharAt(at);
            }
        }
        return EncodedValue.text(chars.toString());
    }

    @Test
    void valueOfAnotherType_isUnreadable() {
        assertUnreadable(SampleValues.codec(Book.class), SampleValues.codec().encode("text"));
        assertUnreadable(SampleValues.codec(Book.class), SampleValues.codec(Price.class).encode(new Price(1)));
        assertUnreadable(SampleValues.codec(Integer.class), SampleValues.codec().encode(1L));
        assertUnreadable(SampleValues.codec(String.class), SampleValues.codec().encode(new byte[1]));
        assertUnreadable(SampleValues.codec(), SampleValues.codec(Book.class).encode(new Book("a", 1)));
    }

    @Test
    void typeThatJacksonMakesNoSenseOf_doesNotHinderTheOthers() {
        ValueCodec codec = SampleValues.codec(UnsupportedValueTest.TwoGetters.class, Book.class);
        Book book = new Book("a", 1);

        assertThat(codec.decode(codec.encode(book))).isEqualTo(book);
        assertUnreadable(codec, EncodedValue.text(Format.JSON.mark() + "abcde{}"));
    }

    @Test
    void encodedValue_doesNotShowTheValue() {
        assertThat(EncodedValue.text(SECRET)).hasToString("EncodedValue[11 chars]");
        assertThat(EncodedValue.binary(SECRET.getBytes(StandardCharsets.UTF_8)))
                .hasToString("EncodedValue[11 bytes]");
    }
}
