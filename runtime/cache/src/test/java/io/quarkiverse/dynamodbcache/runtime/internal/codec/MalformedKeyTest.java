package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedKeyTest {

    private static final int MUTATIONS = 20_000;
    private static final String LETTERS = "silcaemporn(),,::%%u230+-. *#\u0000\uD83D";

    private final KeyCodec codec = KeyCodec.forCache(SampleKeys.CACHE, SampleTypes.DECLARED);

    @ParameterizedTest
    @ValueSource(strings = { "", "s", ":", "(", "x:1", "n", "i:", "i:+1", "i:01", "i:1)", "i:1,i:2", " i:1", "l:1L", "d:1.0",
            "d:1e0",
            "c:", "c:ab", "s:a,b", "s:(", "s:#", "s:%", "s:%2", "s:%zz", "s:%2c", "s:%61", "s:%u0041", "s:\n", "s:%uD83D%uDE00",
            "b:yes", "b:TRUE", "u:1-1-1-1-1", "Y:AB==", "Y:AB", "I:1  2", "I: ", "c()", "c(", "c(s:a", "c(s:a,)", "c(,s:a)",
            "l(n", "o(n)",
            "o(i:1,i:2)", "p()", "p(n)", "p(n,n,n)", "s(i:2,i:1)", "s(i:1,i:1)", "m(i:1)", "m(p(i:1,n),p(i:1,i:2))", "*:books",
            "*()",
            "e:", "e:RED", "e:java.time.DayOfWeek.MONDAY", "r()", "r(java.lang.String)", "z:2020-01-01T00:00Z[", "W:de_DE",
            "W:9_9_a" })
    void textNoKeyHas_isNoKey(String text) {
        assertThat(codec.decode(text)).isEmpty();
    }

    @Test
    void tooManyLevels_areNoKey() {
        assertThat(codec.decode("l(".repeat(100_000))).isEmpty();
    }

    @Test
    void mutatedTexts_areNoKeys_orTheTextsOfOthers() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<String> texts = SampleKeys.all().stream().map(codec::encode).toList();
        for (int i = 0; i < MUTATIONS; i++) {
            String text = mutate(texts.get(random.nextInt(texts.size())), random);

            assertThat(codec.decode(text).map(codec::encode).orElse(text)).as("seed %d", seed).isEqualTo(text);
        }
    }

    private static String mutate(String text, Random random) {
        StringBuilder mutant = new StringBuilder(text);
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int at = random.nextInt(mutant.length() + 1);
            String letter = String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length())));
            mutant.replace(at, Math.min(mutant.length(), at + random.nextInt(3)), random.nextInt(3) == 0 ? "" : letter);
        }
        return mutant.toString();
    }
}
