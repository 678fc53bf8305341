package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EscapedTest {

    @Test
    void everyCharacter_comesBack() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            String raw = "a" + (char) c + "F";

            assertThat(Escaped.read(Escaped.of(raw))).isEqualTo(raw);
        }
    }

    @Test
    void textWithNothingReserved_isNotCopied() {
        String raw = new String("ä: ß/\uD83D\uDE00 {}[]=");

        assertThat(Escaped.of(raw)).isSameAs(raw);
        assertThat(Escaped.read(raw)).isSameAs(raw);
    }

    @Test
    void onlyUnpairedSurrogates_areEscaped() {
        assertThat(Escaped.of("\uD83D\uD83D\uDE00\uDE00")).isEqualTo("%uD83D\uD83D\uDE00%uDE00");
    }
}
