package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.quarkus.cache.DefaultCacheKey;

/**
 * Reads one key. Text that no {@link KeyWriter} wrote ends in a {@link RuntimeException} of any kind, or in a key that is
 * written differently.
 */
final class KeyReader {

    private final String text;
    private final String cache;
    private final KnownTypes known;
    private int at;
    private int level;

    KeyReader(String text, String cache, KnownTypes known) {
        this.text = text;
        this.cache = cache;
        this.known = known;
    }

    Object read() {
        Object key = key();
        if (key == null || at < text.length()) {
            throw malformed();
        }
        return key;
    }

    private @Nullable Object key() {
        char tag = text.charAt(at++);
        if (found(':')) {
            return leaf(tag, Escaped.read(escapedText()));
        }
        if (found('(')) {
            return compound(tag);
        }
        return switch (tag) {
            case NamedTags.NULL -> null;
            case NamedTags.DEFAULT_KEY -> new DefaultCacheKey(cache);
            default -> throw malformed();
        };
    }

    private Object leaf(char tag, String value) {
        return switch (tag) {
            case NamedTags.ENUM -> constant(value);
            case NamedTags.CLASS -> known.named(value);
            case NamedTags.DEFAULT_KEY -> new DefaultCacheKey(value);
            default -> present(LeafTypes.forTag(tag)).parse(value);
        };
    }

    private Object constant(String value) {
        int dot = value.lastIndexOf('.');
        for (Object constant : present(known.named(value.substring(0, dot)).getEnumConstants())) {
            if (((Enum<?>) constant).name().equals(value.substring(dot + 1))) {
                return constant;
            }
        }
        throw malformed();
    }

    private Object compound(char tag) {
        if (level == KeyWriter.MAX_LEVELS) {
            throw malformed();
        }
        level++;
        Object key = tag == NamedTags.RECORD ? record() : present(GroupTypes.forTag(tag)).whole(parts());
        level--;
        return key;
    }

    private Object record() {
        RecordShape shape = known.shapeOf(known.named(Escaped.read(escapedText())));
        found(',');
        return shape.whole(parts());
    }

    private List<@Nullable Object> parts() {
        List<@Nullable Object> parts = new ArrayList<>();
        if (found(')')) {
            return parts;
        }
        do {
            parts.add(key());
        } while (found(','));
        if (!found(')')) {
            throw malformed();
        }
        return parts;
    }

    private String escapedText() {
        int start = at;
        while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != ')') {
            at++;
        }
        return text.substring(start, at);
    }

    private boolean found(char expected) {
        if (at < text.length() && text.charAt(at) == expected) {
            at++;
            return true;
        }
        return false;
    }

    private <T> T present(@Nullable T value) {
        if (value == null) {
            throw malformed();
        }
        return value;
    }

    private IllegalArgumentException malformed() {
        return new IllegalArgumentException("Not a key, at " + at);
    }
}
