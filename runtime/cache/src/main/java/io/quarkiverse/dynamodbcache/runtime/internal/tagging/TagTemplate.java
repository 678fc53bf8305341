package io.quarkiverse.dynamodbcache.runtime.internal.tagging;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A tag whose text comes of arguments.
 *
 * @param texts what stands before, between and after them
 * @param positions of the arguments between the texts
 */
record TagTemplate(List<String> texts, List<Integer> positions) {

    /** @param template with the positions of arguments in braces, as the build has made sure */
    static TagTemplate of(String template) {
        List<String> texts = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        int end = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', end)) {
            int close = template.indexOf('}', open);
            texts.add(template.substring(end, open));
            positions.add(Integer.valueOf(template.substring(open + 1, close)));
            end = close + 1;
        }
        texts.add(template.substring(end));
        return new TagTemplate(texts, positions);
    }

    String tag(@Nullable Object[] arguments) {
        StringBuilder tag = new StringBuilder(texts.get(0));
        for (int i = 0; i < positions.size(); i++) {
            tag.append(text(arguments[positions.get(i)])).append(texts.get(i + 1));
        }
        return tag.toString();
    }

    private static String text(@Nullable Object argument) {
        // Its name, because an enum may say anything else of itself.
        return argument instanceof Enum<?> constant ? constant.name() : String.valueOf(argument);
    }
}
