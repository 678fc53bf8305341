package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import java.util.Random;
import java.util.UUID;

/** Texts as applications cache them: JSON of products, some of it random and some of it not. */
public final class SampleText {

    private static final String[] WORDS = { "light", "dark", "größe", "cotton", "für", "garden", "5 €", "design",
            "\uD83D\uDE00",
            "leather", "warranty", "of", "the", "with", "water", "resistant", "limited", "edition", "kitchen", "outdoor" };

    private SampleText() {
    }

    /** @return JSON, cut off at the length */
    public static String json(int chars, Random random) {
        StringBuilder json = new StringBuilder("[");
        while (json.length() < chars) {
            json.append("{\"id\":\"").append(new UUID(random.nextLong(), random.nextLong()))
                    .append("\",\"name\":\"").append(words(3, random)).append("\",\"description\":\"").append(words(12, random))
                    .append("\",\"price\":").append(random.nextInt(100_000)).append(",\"available\":")
                    .append(random.nextBoolean()).append("},");
        }
        // Half a character would make it a text of another kind.
        boolean halved = Character.isHighSurrogate(json.charAt(chars - 1));
        return halved ? json.substring(0, chars - 1) + " " : json.substring(0, chars);
    }

    private static String words(int count, Random random) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        }
        return words.toString();
    }
}
