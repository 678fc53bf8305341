package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import org.jspecify.annotations.Nullable;

/** A stored value cannot be read back as what the caller expects: for the cache, this is a miss. */
public final class UnreadableValueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableValueException(String message, @Nullable Throwable cause) {
        // No stack trace: it is an answer, and after a change of a class one for each entry.
        super(message, cause, false, false);
    }
}
