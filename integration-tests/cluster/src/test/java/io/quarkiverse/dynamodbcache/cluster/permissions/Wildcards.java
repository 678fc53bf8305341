package io.quarkiverse.dynamodbcache.cluster.permissions;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts as a policy describes them: an asterisk is any text, and one in braces is itself. */
record Wildcards(String text, Pattern pattern) {

    static Wildcards of(String text) {
        return new Wildcards(text, Pattern.compile(List.of(text.split("\\$\\{\\*}", -1)).stream()
                .map(Wildcards::withoutLiteralAsterisks).collect(Collectors.joining("\\*")), Pattern.DOTALL));
    }

    private static String withoutLiteralAsterisks(String text) {
        return List.of(text.split("\\*", -1)).stream().map(Pattern::quote).collect(Collectors.joining(".*"));
    }

    boolean match(String other) {
        return pattern.matcher(other).matches();
    }
}
