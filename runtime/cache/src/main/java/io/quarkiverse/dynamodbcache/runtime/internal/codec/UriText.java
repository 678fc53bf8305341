package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import java.net.URI;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The one text of all URIs that are equal: the case of scheme, host and escapes, and an empty authority, make no difference.
 */
final class UriText {

    private UriText() {
    }

    static String of(URI uri) {
        String scheme = part("", lowerCase(uri.getScheme()), ":");
        String fragment = part("#", upperCaseEscapes(uri.getRawFragment()), "");
        if (uri.isOpaque()) {
            return scheme + part("", upperCaseEscapes(uri.getRawSchemeSpecificPart()), "") + fragment;
        }
        String path = part("", upperCaseEscapes(uri.getRawPath()), "");
        String query = part("?", upperCaseEscapes(uri.getRawQuery()), "");
        return scheme + authority(uri, path) + path + query + fragment;
    }

    private static String authority(URI uri, String path) {
        if (uri.getHost() != null) {
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            return "//" + part("", upperCaseEscapes(uri.getRawUserInfo()), "@") + part("", lowerCase(uri.getHost()), port);
        }
        if (uri.getRawAuthority() != null) {
            return "//" + upperCaseEscapes(uri.getRawAuthority());
        }
        // Without the empty authority such a path would be read as one.
        return path.startsWith("//") ? "//" : "";
    }

    private static String part(String before, @Nullable String part, String after) {
        return part == null ? "" : before + part + after;
    }

    private static @Nullable String lowerCase(@Nullable String part) {
        return part == null ? null : part.toLowerCase(Locale.ROOT);
    }

    private static @Nullable String upperCaseEscapes(@Nullable String part) {
        if (part == null || part.indexOf('%') < 0) {
            return part;
        }
        StringBuilder upper = new StringBuilder(part);
        for (int at = part.indexOf('%'); at >= 0; at = part.indexOf('%', at + 1)) {
            upper.setCharAt(at + 1, Character.toUpperCase(part.charAt(at + 1)));
            upper.setCharAt(at + 2, Character.toUpperCase(part.charAt(at + 2)));
        }
        return upper.toString();
    }
}
