package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.dynamodbcache.InvalidKeyFunctionException;
import io.quarkiverse.dynamodbcache.KeyFunction;
import io.quarkiverse.dynamodbcache.UnsupportedKeyTypeException;
import io.quarkus.cache.CompositeCacheKey;
import io.quarkus.cache.DefaultCacheKey;
import io.quarkus.cache.runtime.AbstractCache;

class OwnKeyCodecTest {

    private static final int TEXTS = 20_000;

    private final KeyCodec standard = KeyCodec.forCache(SampleKeys.CACHE, SampleTypes.DECLARED);

    /** A class without a form. */
    private static final class Ticket {

        private final String number;

        private Ticket(String number) {
            this.number = number;
        }
    }

    /** Gives the number of a ticket, and back; nothing else. */
    private static class Tickets implements KeyFunction {

        @Override
        public Optional<String> encode(String cache, Object key) {
            return key instanceof Ticket ticket ? Optional.of(ticket.number) : Optional.empty();
        }

        @Override
        public Optional<Object> decode(String cache, String text) {
            return Optional.of(cache + " " + text);
        }
    }

    private KeyCodec asking(KeyFunction function) {
        return KeyCodec.asking(function, SampleKeys.CACHE, standard);
    }

    private String encoded(String text) {
        return asking(new Tickets()).encode(new Ticket(text));
    }

    @ParameterizedTest
    @ValueSource(strings = { "a", "s:a", "*", "n", "a,b", "l(i:1)", "a#b", "%23", "x:a", "\u0000", "\u2028", "ä \uD83D\uDE00" })
    void ownText_comesBack_fromTextThatATableTakes(String text) {
        String stored = encoded(text);

        assertThat(stored).startsWith("x:").doesNotContain("#", ",", "(", "\u0000", "\u2028");
        assertThat(asking(new Tickets()).decode(stored)).contains("books " + text);
    }

    @Test
    void plainText_isReadable() {
        assertThat(encoded("isbn/978-3")).isEqualTo("x:isbn/978-3");
    }

    @Test
    void ownTexts_areEqualToNoOtherText() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        RandomKeys keys = new RandomKeys(random);
        Map<String, String> owners = new HashMap<>();
        for (int i = 0; i < TEXTS; i++) {
            String text = standard.encode(keys.next());
            // What would collide, were it not for the tag and the escapes.
            List<String> owns = List.of(text, "x:" + text, "#" + text, text + "%23");
            assertThat(text).as("seed %d", seed).doesNotStartWith("x:");
            for (String own : owns) {
                assertThat(owners.putIfAbsent(encoded(own), own)).as("seed %d", seed).isIn(null, own);
            }
        }
    }

    @Test
    void noStandardForm_hasTheTag() {
        assertThat(LeafTypes.forTag(NamedTags.OWN)).isNull();
        assertThat(GroupTypes.forTag(NamedTags.OWN)).isNull();
        assertThat(standard.decode("x:978")).isEmpty();
        assertThat(standard.decode("l(x:978)")).isEmpty();
    }

    @Test
    void whatTheFunctionLeaves_hasTheStandardForm() {
        KeyCodec codec = asking(new Tickets());
        for (Object key : SampleKeys.all()) {
            String text = standard.encode(key);

            assertThat(codec.encode(key)).isEqualTo(text);
            assertThat(codec.decode(text).map(Content::of)).as(text).isEqualTo(standard.decode(text).map(Content::of));
        }
        assertThatThrownBy(() -> codec.encode(new Object())).isInstanceOf(UnsupportedKeyTypeException.class)
                .hasMessageContaining("KeyFunction");
    }

    @Test
    void function_isToldTheCacheAndTheWholeKey() {
        List<Object> asked = new ArrayList<>();
        KeyCodec codec = asking((cache, key) -> {
            asked.add(cache);
            asked.add(key);
            return Optional.of("all");
        });
        CompositeCacheKey key = new CompositeCacheKey(new Ticket("1"), null);

        assertThat(codec.encode(key)).isEqualTo("x:all");
        assertThat(asked).containsExactly(SampleKeys.CACHE, key);
    }

    @Test
    @SuppressWarnings("NullAway") // The codec is asked by code that knows no annotations.
    void nullAndDefaultKeys_areNotAskedFor() {
        KeyCodec codec = asking((cache, key) -> {
            throw new AssertionError("Asked for " + key);
        });

        assertThatNullPointerException().isThrownBy(() -> codec.encode(null))
                .withMessage(AbstractCache.NULL_KEYS_NOT_SUPPORTED_MSG);
        assertThat(codec.encode(new DefaultCacheKey(SampleKeys.CACHE))).isEqualTo("*");
        assertThat(codec.encode(new DefaultCacheKey("other"))).isEqualTo("*:other");
        assertThat(codec.decode("*")).contains(new DefaultCacheKey(SampleKeys.CACHE));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "\uD83D", "a\uDE00b" })
    void textThatIsNone_isRefused_withTheCacheAndTheFunction(String text) {
        assertThatExceptionOfType(InvalidKeyFunctionException.class).isThrownBy(() -> encoded(text))
                .withMessageStartingWith("Cache 'books': the key function " + Tickets.class.getName() + " gave ")
                .withMessageContaining(Ticket.class.getName()).withMessageContaining("Return ");
    }

    @Test
    void nullFromAFunction_isRefused_withTheCacheAndTheFunction() {
        KeyFunction careless = new KeyFunction() {

            @Override
            @SuppressWarnings({ "NullAway", "NullOptional" })
            public Optional<String> encode(String cache, Object key) {
                return null;
            }

            @Override
            @SuppressWarnings({ "NullAway", "NullOptional" })
            public Optional<Object> decode(String cache, String text) {
                return null;
            }
        };
        String message = "Cache 'books': the key function " + careless.getClass().getName() + " gave null.";

        assertThatExceptionOfType(InvalidKeyFunctionException.class).isThrownBy(() -> asking(careless).encode("a"))
                .withMessageContaining(message);
        assertThatExceptionOfType(InvalidKeyFunctionException.class).isThrownBy(() -> asking(careless).decode("x:a"))
                .withMessageContaining(message);
    }

    @Test
    void failureOfAFunction_arrivesAsItIs() {
        ArithmeticException failure = new ArithmeticException("out of tickets");
        KeyCodec codec = asking(new KeyFunction() {

            @Override
            public Optional<String> encode(String cache, Object key) {
                throw failure;
            }

            @Override
            public Optional<Object> decode(String cache, @Nullable String text) {
                throw failure;
            }
        });

        assertThatThrownBy(() -> codec.encode("a")).isSameAs(failure);
        assertThatThrownBy(() -> codec.decode("x:a")).isSameAs(failure);
    }

    @ParameterizedTest
    @ValueSource(strings = { "x:%", "x:%zz", "x:%61", "x:a,b", "x:a#b", "x:%uD83D%uDE00" })
    void textThatNoFunctionGave_isNoKey(String stored) {
        assertThat(asking(new Tickets()).decode(stored)).isEmpty();
    }

    @Test
    void functionWithoutTheWayBack_tellsNoKey() {
        KeyCodec codec = asking((cache, key) -> Optional.of("a"));

        assertThat(codec.decode(codec.encode("b"))).isEmpty();
    }
}
