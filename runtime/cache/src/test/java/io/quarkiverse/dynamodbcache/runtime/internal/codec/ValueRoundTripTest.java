package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import jakarta.enterprise.util.TypeLiteral;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.SampleTypes.Color;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.SampleTypes.Operation;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.SampleValues.Book;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.SampleValues.Named;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.SampleValues.Novel;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.SampleValues.Pair;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.SampleValues.Person;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.SampleValues.Price;

/** Values come back as they were, from what a table gives back as it was. */
class ValueRoundTripTest {

    private static @Nullable Object roundTrip(@Nullable Object value, Type... types) {
        EncodedValue encoded = SampleValues.codec(types).encode(value);
        String text = encoded.text();
        if (text != null) {
            byte[] stored = text.getBytes(StandardCharsets.UTF_8);

            assertThat(new String(stored, StandardCharsets.UTF_8)).isEqualTo(text);
        }
        // As another node reads it.
        return SampleValues.codec(types).decode(encoded);
    }

    @Test
    void null_isAValue() {
        assertThat(roundTrip(null)).isNull();
        assertThat(roundTrip(null, Book.class)).isNull();
    }

    @Test
    void strings_comeBack_whateverTheyHold() {
        for (String text : List.of("", "n", "ä€\uD83D\uDE00", "\uD83D", "a\uDE00b", "\uDE00\uD83D", "\u0000", "\u0001",
                "\u0002a",
                "\u0002\u0002", "\u0007abcde{}", "\n\ttext",
                "x".repeat(300_000),
                "\uD83D".repeat(100_000))) {
            assertThat(roundTrip(text)).isEqualTo(text);
            assertThat(roundTrip(text, String.class)).isEqualTo(text);
        }
    }

    @Test
    void text_isStoredAsText() {
        assertThat(SampleValues.codec().encode("\nä").text()).isEqualTo(Format.STRING.mark() + "\nä");
        assertThat(SampleValues.codec(Book.class).encode(new Book("a", 1)).text()).endsWith("{\"title\":\"a\",\"pages\":1}");
    }

    @Test
    void string_isItsOwnStoredText_andNotCopied() {
        String text = "no mark at its beginning";

        assertThat(SampleValues.codec().encode(text).text()).isSameAs(text);
        assertThat(SampleValues.codec().decode(EncodedValue.text(text))).isSameAs(text);
    }

    @Test
    void bytes_areStoredAsBytes() {
        byte[] bytes = { 0, -1, 'n' };

        assertThat(roundTrip(bytes)).isEqualTo(bytes);
        assertThat(roundTrip(new byte[0], byte[].class)).isEqualTo(new byte[0]);
        assertThat(SampleValues.codec().encode(bytes).text()).isNull();
    }

    @ParameterizedTest
    @MethodSource("simpleValues")
    void simpleTypes_comeBack_withoutAType(Object value) {
        Object back = Objects.requireNonNull(roundTrip(value));

        assertThat(Content.of(back)).isEqualTo(Content.of(value));
    }

    static Stream<Object> simpleValues() {
        return Stream.concat(SampleKeys.leaves().stream(), SampleKeys.arrays().stream())
                .filter(value -> LeafTypes.forClass(value.getClass()) != null);
    }

    @ParameterizedTest
    @MethodSource("typedValues")
    void typedValues_comeBack(Type type, Object value) {
        assertThat(Content.of(Objects.requireNonNull(roundTrip(value, type)))).isEqualTo(Content.of(value));
    }

    static Stream<Arguments> typedValues() {
        Book book = new Book("Emma", 474);
        Type books = new TypeLiteral<List<Book>>() {
        }.getType();
        Type booksByAuthor = new TypeLiteral<Map<String, List<Book>>>() {
        }.getType();
        Type maybe = new TypeLiteral<Optional<Book>>() {
        }.getType();
        Type pair = new TypeLiteral<Pair<Book, List<Integer>>>() {
        }.getType();
        Type colors = new TypeLiteral<Set<Color>>() {
        }.getType();
        return Stream.of(
                Arguments.of(Book.class, book),
                Arguments.of(Book.class, new Book(null, 0)),
                Arguments.of(Book.class, new Book("half \uD83D of it, ä", 0)),
                Arguments.of(Person.class, new Person("Jane", List.of(book))),
                Arguments.of(books, List.of(book, book)),
                Arguments.of(books, List.of()),
                Arguments.of(books, new ArrayList<>(Arrays.asList(book, null))),
                Arguments.of(booksByAuthor, new TreeMap<>(Map.of("Austen", List.of(book)))),
                Arguments.of(maybe, Optional.of(book)),
                Arguments.of(maybe, Optional.empty()),
                Arguments.of(pair, new Pair<>(book, List.of(1, 2))),
                Arguments.of(colors, Set.of(Color.RED)),
                Arguments.of(Color.class, Color.GREEN),
                Arguments.of(Operation.class, Operation.PLUS),
                Arguments.of(int.class, 5),
                Arguments.of(boolean.class, true),
                Arguments.of(Number.class, new BigDecimal("1.50")),
                Arguments.of(Object.class, 7L),
                Arguments.of(int[].class, new int[] { 1, 2 }),
                Arguments.of(int[][].class, new int[][] { { 1 }, {} }),
                Arguments.of(Book[].class, new Book[] { book }),
                Arguments.of(String[][].class, new String[][] { { "a", null }, {} }));
    }

    @Test
    void severalTypes_areToldApart() {
        Type[] types = { Price.class, Book.class, Novel.class, String.class };

        for (Object value : List.of(new Price(1), new Book("a", 1), new Novel("b"), "text")) {
            assertThat(roundTrip(value, types)).isEqualTo(value);
        }
    }

    @Test
    void subclass_isStoredAsItself_besideItsSuperclassAndInterface() {
        Novel novel = new Novel("Emma");

        assertThat(roundTrip(novel, Named.class, Novel.class)).isEqualTo(novel);
        assertThat(roundTrip(new SampleValues.Paper("a"), SampleValues.Paper.class, SampleValues.Daily.class))
                .isExactlyInstanceOf(SampleValues.Paper.class);
        assertThat(roundTrip(new SampleValues.Daily("a", 1), SampleValues.Paper.class, SampleValues.Daily.class))
                .isEqualTo(new SampleValues.Daily("a", 1));
    }

    @Test
    void classBelowADeepInterface_isStoredAsTheClass() {
        assertThat(roundTrip(new SampleValues.ZLeaf("a"), SampleValues.ADeepest.class, SampleValues.ZLeaf.class))
                .isEqualTo(new SampleValues.ZLeaf("a"));
    }

    @Test
    void typeWithSubtypesNamedByAnnotation_comesBackAsItWas() {
        SampleValues.Shape circle = new SampleValues.Circle(2);

        assertThat(roundTrip(circle, SampleValues.Shape.class)).isEqualTo(circle);
    }

    @Test
    void classThatSaysItselfWhatItIs_comesBack_inACacheWithoutAType() {
        ValueCodec codec = SampleValues.codec();
        Book book = new Book("Emma", 474);

        assertThat(codec.decode(codec.encode(book))).isEqualTo(book);
        assertThat(SampleValues.codec(Book.class).decode(codec.encode(book))).isEqualTo(book);
    }

    @Test
    void constants_comeBack_inACacheWithoutAType() {
        ValueCodec codec = SampleValues.codec();

        assertThat(codec.decode(codec.encode(Color.RED))).isEqualTo(Color.RED);
        assertThat(codec.decode(codec.encode(Operation.PLUS))).isEqualTo(Operation.PLUS);
    }

    @Test
    void classThatThisNodeHasNotMet_isNotMadeBecauseTheDataSaysSo() {
        EncodedValue encoded = SampleValues.codec().encode(new Book("Emma", 474));
        ValueCodec stranger = SampleValues.codec();

        assertThatThrownBy(() -> stranger.decode(encoded)).isInstanceOf(UnreadableValueException.class);

        stranger.encode(new Book("Persuasion", 249));

        assertThat(stranger.decode(encoded)).isEqualTo(new Book("Emma", 474));
    }
}
