package io.quarkiverse.dynamodbcache.cluster.nodes;

import java.time.Duration;

/**
 * Many callers inside a node, who begin at the same time.
 *
 * @param prefix what the keys begin with
 * @param keys how many keys there are; each caller asks for all of them in turn
 * @param load how long a load takes
 * @param lasting how long they go on; once round all keys, if it is zero
 */
public record Crowd(int callers, String prefix, int keys, Duration load, Duration lasting) {

    /** All of them ask for one key, once. */
    public static Crowd at(String key, int callers, Duration load) {
        return new Crowd(callers, key, 1, load, Duration.ZERO);
    }

    public Crowd lasting(Duration time) {
        return new Crowd(callers, prefix, keys, load, time);
    }

    String query() {
        return "callers=%s&prefix=%s&keys=%s&millis=%s&lasting=%s".formatted(callers, prefix, keys, load.toMillis(),
                lasting.toMillis());
    }
}
