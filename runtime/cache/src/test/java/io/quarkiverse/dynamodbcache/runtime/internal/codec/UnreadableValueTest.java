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
        Stream<EncodedValue> texts = Stream
                .of("", "?", "z9", "x", "xi", "xi" + SECRET, "xu" + SECRET, "xt" + SECRET, "x?5", "xY*", "xc12", "xi1 2", "j",
                        "j{}", "jabcde", "jabcde{}", "jabcdefgh{\"a\":\"" + SECRET + "\"}", "w", "b", "y", "\u0000",
                        "xG1E9999999999")
                .map(EncodedValue::text);
        Stream<EncodedValue> bytes = Stream
                .of(new byte[0], new byte[] { 's' }, new byte[] { 'x', 'i', '1' }, new byte[] { 'j' },
                        new byte[] { 'n' }, new byte[] { 'w', 1 }, new byte[] { 'y' }, new byte[] { 'y', 0 }, new byte[] { -1 })
                .map(EncodedValue::binary);
        return Stream.concat(texts, bytes);
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
        assertUnreadable(codec, EncodedValue.text("jabcde{}"));
    }

    @Test
    void encodedValue_doesNotShowTheValue() {
        assertThat(EncodedValue.text("s" + SECRET)).hasToString("EncodedValue[12 chars]");
        assertThat(EncodedValue.binary(SECRET.getBytes(StandardCharsets.UTF_8)))
                .hasToString("EncodedValue[11 bytes]");
    }
}
