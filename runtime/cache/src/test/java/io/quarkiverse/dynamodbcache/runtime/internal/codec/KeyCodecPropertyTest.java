package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

class KeyCodecPropertyTest {

    private static final int KEYS = 50_000;

    private final long seed = new Random().nextLong();
    private final RandomKeys keys = new RandomKeys(new Random(seed));
    private final KeyCodec codec = KeyCodec.forCache(SampleKeys.CACHE, SampleTypes.DECLARED);
    private final Map<Content, String> texts = new HashMap<>();
    private final Map<String, Content> contents = new HashMap<>();

    @Test
    void randomKeys_areEqualExactlyIfTheirTextsAre() {
        for (int i = 0; i < KEYS; i++) {
            Object key = keys.next();
            Content content = Content.of(key);
            String text = codec.encode(key);
            String textBefore = texts.putIfAbsent(content, text);
            Content contentBefore = contents.putIfAbsent(text, content);

            if (textBefore != null || contentBefore != null) {
                assertThat(textBefore).as("text of the equal key, seed %d", seed).isEqualTo(text);
                assertThat(contentBefore).as("key of the same text %s, seed %d", text, seed).isEqualTo(content);
            }
        }

        assertThat(texts).as("keys met twice, seed %d", seed).hasSizeLessThan(KEYS * 9 / 10);
    }

    @Test
    void randomKeys_comeBack_fromTextThatATableTakes() {
        for (int i = 0; i < KEYS / 5; i++) {
            Object key = keys.next();
            String text = codec.encode(key);

            assertThat(text).as("seed %d", seed).isNotEmpty().doesNotContain("#");
            assertThat(text.codePoints()).as("%s, seed %d", text, seed)
                    .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
            assertThat(codec.decode(text).map(Content::of)).as("%s, seed %d", text, seed).contains(Content.of(key));
        }
    }
}
