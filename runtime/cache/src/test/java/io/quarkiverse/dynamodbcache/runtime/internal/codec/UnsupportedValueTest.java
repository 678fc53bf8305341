package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import io.quarkiverse.dynamodbcache.UnsupportedValueTypeException;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.SampleValues.Book;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.SampleValues.Price;

class UnsupportedValueTest {

    private static final String SECRET = "4711-secret";

    private static void assertUnsupported(ValueCodec codec, Object value) {
        assertThatThrownBy(() -> codec.encode(value)).isInstanceOf(UnsupportedValueTypeException.class)
                .hasMessageContaining("'books'").hasMessageNotContaining(SECRET);
    }

    @Test
    void valueOfATypeThatTheCacheDoesNotHave_isRefused_withARemedy() {
        for (Object value : List.of(new Price(1), SECRET, List.of(SECRET), new Book[0])) {
            assertThatThrownBy(() -> SampleValues.codec(Book.class).encode(value))
                    .isInstanceOf(UnsupportedValueTypeException.class)
                    .hasMessageContaining("'books'").hasMessageContaining(value.getClass().getName())
                    .hasMessageContaining(Book.class.getName())
                    .hasMessageContaining("quarkus.cache.dynamodb.\"books\".value-type").hasMessageContaining("TypeLiteral")
                    .hasMessageNotContaining(SECRET);
        }
    }

    @Test
    void classWithTypeParameters_isRefused_inACacheWithoutAType() {
        for (Object value : List.of(List.of(SECRET), new ArrayList<>(), Map.of(), new SampleValues.Pair<>(1, 2))) {
            assertUnsupported(SampleValues.codec(), value);
            assertUnsupported(SampleValues.codec(Object.class), value);
        }
    }

    @Test
    void valueThatJacksonCannotWrite_isRefused() {
        assertUnsupported(SampleValues.codec(Object.class), new Object());
        assertUnsupported(SampleValues.codec(), new TwoGetters());
        assertUnsupported(SampleValues.codec(TwoGetters.class), new TwoGetters());
        assertUnsupported(SampleValues.codec(Endless.class), new Endless());
    }

    @Test
    void accessorThatFails_isRefused_withoutWhatItSays() {
        ObjectMapper raw = SampleValues.mapper().disable(SerializationFeature.WRAP_EXCEPTIONS);

        assertUnsupported(SampleValues.codec(Failing.class), new Failing());
        assertUnsupported(SampleValues.codec(raw, Failing.class), new Failing());
    }

    @Test
    void anonymousClass_isRefused_inACacheWithoutAType() {
        assertUnsupported(SampleValues.codec(), new Object() {
            @SuppressWarnings("unused")
            public int getNumber() {
                return 1;
            }
        });
    }

    @Test
    void cacheOfSimpleTypes_needsNoObjectMapper() {
        ValueCodec codec = ValueCodec.of("books", List.of(String.class), () -> {
            throw new AssertionError("asked for");
        });

        assertThat(codec.decode(codec.encode("text"))).isEqualTo("text");
    }

    /** Which of them is the property? */
    static final class TwoGetters {

        public int getNumber() {
            return 1;
        }

        public String getnumber() {
            return "";
        }

        public boolean isOpen() {
            return true;
        }

        public Boolean getOpen() {
            return true;
        }

        @JsonProperty("x")
        public int one() {
            return 1;
        }

        @JsonProperty("x")
        public int two() {
            return 2;
        }
    }

    /** Contains itself. */
    static final class Endless {

        public Endless getSelf() {
            return this;
        }
    }

    /** Tells in its exception what must not be told. */
    static final class Failing {

        public int getNumber() {
            throw new IllegalStateException("not for " + SECRET);
        }
    }
}
