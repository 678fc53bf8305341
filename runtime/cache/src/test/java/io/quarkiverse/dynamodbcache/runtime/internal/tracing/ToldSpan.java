package io.quarkiverse.dynamodbcache.runtime.internal.tracing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;

/** A span that has ended, as tests can look at it that do not have the classes of OpenTelemetry. */
public record ToldSpan(String name, String kind, String id, String parent, Map<String, Object> attributes, boolean failed,
        String description, int events) {

    /** In the order in which they ended. */
    public static final List<ToldSpan> ALL = new CopyOnWriteArrayList<>();

    /** What {@link #parent} is if there is none. */
    public static final String NONE = "0000000000000000";

    public static List<ToldSpan> named(String name) {
        return ALL.stream().filter(span -> span.name.equals(name)).toList();
    }

    public List<String> children() {
        return ALL.stream().filter(span -> span.parent.equals(id)).map(ToldSpan::name).sorted().toList();
    }

    public @Nullable Object attribute(String key) {
        return attributes.get(key);
    }
}
