package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import java.util.Locale;

/**
 * The language tag of a locale, or, for the odd ones that have none of their own, the lengths of its language and country and
 * all its parts: {@code 2_2_noNONY}.
 */
final class LocaleText {

    private static final char ODD = '_';

    private LocaleText() {
    }

    static String of(Locale locale) {
        String tag = locale.toLanguageTag();
        if (Locale.forLanguageTag(tag).equals(locale)) {
            return tag;
        }
        String language = locale.getLanguage();
        String country = locale.getCountry();
        return "" + language.length() + ODD + country.length() + ODD + language + country + locale.getVariant();
    }

    static Locale locale(String text) {
        int country = text.indexOf(ODD);
        if (country < 0) {
            return Locale.forLanguageTag(text);
        }
        int parts = text.indexOf(ODD, country + 1) + 1;
        int countryStart = parts + Integer.parseInt(text.substring(0, country));
        int variantStart = countryStart + Integer.parseInt(text.substring(country + 1, parts - 1));
        return new Locale(text.substring(parts, countryStart), text.substring(countryStart, variantStart),
                text.substring(variantStart));
    }
}
