package io.quarkiverse.dynamodbcache.runtime.internal.config;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The prefix of a cache as it is configured, with names in braces for what is known when the application runs. */
record PrefixTemplate(String cache, String text) {

    private static final String APPLICATION = "{application}";
    private static final String PROFILE = "{profile}";

    /** A name in braces, or a brace that has lost its other half. */
    private static final Pattern BRACES = Pattern.compile("\\{[^{}]*}|[{}]");

    /** @throws InvalidCacheSettingException if there is anything else in braces, or the application has no name */
    String filledIn(RunningApplication application) {
        return BRACES.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found, application)));
    }

    private String value(MatchResult found, RunningApplication application) {
        return switch (found.group()) {
            case APPLICATION -> application.name()
                    .orElseThrow(() -> InvalidCacheSettingException.namelessApplication(cache, text));
            // Commas separate them in quarkus.profile too, so different profiles do not come to the same text.
            case PROFILE -> String.join(",", application.profiles());
            default -> throw new InvalidCacheSettingException(cache, "prefix", text,
                    "without braces other than those of " + APPLICATION + " and " + PROFILE);
        };
    }
}
