package io.quarkiverse.dynamodbcache.runtime.internal.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

class ShownValueTest {

    private static ShownValue shown(@Nullable Object value) {
        return ShownValue.of(value, ObjectMapper::new);
    }

    @Test
    void text_isShownAsItIs_markupToo() {
        assertThat(shown("<img src=x>")).isEqualTo(new ShownValue("String", "<img src=x>", null));
    }

    @Test
    void nullValue_isAValue() {
        assertThat(shown(null)).isEqualTo(new ShownValue("null", "null", null));
    }

    @Test
    void objects_areJson() {
        assertThat(shown(List.of(1, 2)).text()).isEqualToIgnoringWhitespace("[1, 2]");
    }

    @Test
    void whatIsNoJson_isItsText() {
        Object self = new Object() {

            @SuppressWarnings("unused")
            public Object getSelf() {
                return this;
            }

            @Override
            public String toString() {
                return "endless";
            }
        };

        assertThat(shown(self).text()).isEqualTo("endless");
    }

    @Test
    void longText_isCut() {
        ShownValue value = shown("x".repeat(ShownValue.MOST_CHARS + 1));

        assertThat(value.text()).hasSize(ShownValue.MOST_CHARS);
        assertThat(value.note()).isEqualTo("The first 50000 of 50001 characters.");
    }

    @Test
    void bytes_areHexadecimal_andCut() {
        assertThat(shown(new byte[] { 0, (byte) 0xFF }))
                .isEqualTo(new ShownValue("byte[]", "00 ff", "2 bytes, in hexadecimal."));
        assertThat(shown(new byte[5_000]).note()).isEqualTo("5000 bytes, of which the first 1024, in hexadecimal.");
        assertThat(shown(new byte[5_000]).text()).hasSize(1_024 * 3 - 1);
    }
}
