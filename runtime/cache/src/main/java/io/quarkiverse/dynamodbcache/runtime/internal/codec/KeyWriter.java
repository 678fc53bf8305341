package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.UnsupportedKeyTypeException;
import io.quarkus.cache.DefaultCacheKey;

/** Writes one key. */
final class KeyWriter {

    /** Deeper than any key that is meant, shallow enough for every stack: what contains itself is found out here. */
    static final int MAX_LEVELS = 32;

    private final String cache;
    private final KnownTypes known;
    private final StringBuilder out = new StringBuilder();
    private int level;

    KeyWriter(String cache, KnownTypes known) {
        this.cache = cache;
        this.known = known;
    }

    KeyWriter write(@Nullable Object key) {
        if (key == null) {
            out.append(NamedTags.NULL);
            return this;
        }
        Leaf<?> leaf = LeafTypes.forClass(key.getClass());
        if (leaf != null) {
            leaf(leaf.tag(), leaf.print(key));
        } else if (key instanceof Enum<?> constant) {
            leaf(NamedTags.ENUM, known.nameOf(constant.getDeclaringClass()) + '.' + constant.name());
        } else if (key instanceof Class<?> type) {
            leaf(NamedTags.CLASS, known.nameOf(type));
        } else if (key.getClass().equals(DefaultCacheKey.class)) {
            defaultKey((DefaultCacheKey) key);
        } else {
            compound(key);
        }
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void leaf(char tag, String text) {
        out.append(tag).append(':').append(Escaped.of(text));
    }

    private StringBuilder open(char tag) {
        return out.append(tag).append('(');
    }

    private void defaultKey(DefaultCacheKey key) {
        if (key.equals(new DefaultCacheKey(cache))) {
            out.append(NamedTags.DEFAULT_KEY);
        } else {
            leaf(NamedTags.DEFAULT_KEY, cacheOf(key));
        }
    }

    // The key tells the name of its cache in no other way.
    private String cacheOf(DefaultCacheKey key) {
        String text = key.toString();
        String name = text.substring(text.indexOf('=') + 1, text.length() - 1);
        if (!key.equals(new DefaultCacheKey(name))) {
            throw UnsupportedKeyTypeException.of(cache, key.getClass().getName());
        }
        return name;
    }

    private void compound(Object key) {
        if (level == MAX_LEVELS) {
            throw UnsupportedKeyTypeException.tooDeep(cache, key.getClass().getName(), MAX_LEVELS);
        }
        level++;
        if (key instanceof Record) {
            record(key);
        } else {
            group(key);
        }
        level--;
        out.append(')');
    }

    private void record(Object key) {
        RecordShape shape = known.shapeOf(key.getClass());
        open(NamedTags.RECORD).append(shape.escapedName());
        for (Object part : shape.parts(key)) {
            out.append(',');
            write(part);
        }
    }

    private void group(Object key) {
        Group<?> group = GroupTypes.forKey(key);
        if (group == null) {
            throw UnsupportedKeyTypeException.of(cache, key.getClass().getName());
        }
        open(group.tag());
        switch (group.order()) {
            case GIVEN -> inGivenOrder(group.parts(key));
            case OF_TEXTS -> inOrderOfTexts(group.parts(key));
        }
    }

    private void inGivenOrder(Iterable<? extends @Nullable Object> parts) {
        String separator = "";
        for (Object part : parts) {
            out.append(separator);
            write(part);
            separator = ",";
        }
    }

    private void inOrderOfTexts(Iterable<? extends @Nullable Object> parts) {
        Set<String> texts = new TreeSet<>();
        int start = out.length();
        for (Object part : parts) {
            write(part);
            texts.add(out.substring(start));
            out.setLength(start);
        }
        out.append(String.join(",", texts));
    }
}
