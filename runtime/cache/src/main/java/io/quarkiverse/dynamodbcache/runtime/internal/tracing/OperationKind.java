package io.quarkiverse.dynamodbcache.runtime.internal.tracing;

/** What is asked of a cache, as a span calls it. */
public enum OperationKind {

    GET("get"),
    GET_ALL("getAll"),
    PUT("put"),
    PUT_ALL("putAll"),
    PUT_IF_ABSENT("putIfAbsent"),
    GET_AND_PUT("getAndPut"),
    REPLACE("replace"),
    TOUCH("touch"),
    INCREMENT("increment"),
    INVALIDATE("invalidate"),
    INVALIDATE_KEYS("invalidateKeys"),
    INVALIDATE_ALL("invalidateAll"),
    INVALIDATE_TAG("invalidateTag"),
    INVALIDATE_IF("invalidateIf");

    private final String text;

    OperationKind(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
