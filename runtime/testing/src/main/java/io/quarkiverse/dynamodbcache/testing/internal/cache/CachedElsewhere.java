package io.quarkiverse.dynamodbcache.testing.internal.cache;

import java.util.List;

/** Added to the failure of a test: what it would have found cached, had it not begun with empty caches. */
final class CachedElsewhere extends Exception {

    private static final long serialVersionUID = 1L;

    CachedElsewhere(List<String> findings) {
        super("Each test begins with empty caches, so this one missed what others had cached. If it relies on that, let it cache "
                + "the values itself: " + String.join("; ", findings), null, false, false);
    }
}
