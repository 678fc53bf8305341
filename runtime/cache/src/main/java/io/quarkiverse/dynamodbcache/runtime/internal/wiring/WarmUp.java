package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.time.Duration;
import java.util.function.Supplier;

import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.encryption.Encryption;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.smallrye.mutiny.Uni;

/**
 * Does what the first hit would do, so that it finds connections and classes at hand: in the background of a ready application.
 */
record WarmUp(Codecs codecs, Encryption encryption, Supplier<CacheStack> stacks) {

    /** No key of a user is encoded like that. */
    private static final String NO_KEY = "-";

    /** Nothing is written for it then: no lease either. */
    private static final EntryOptions NOT_STORED = EntryOptions.of(Duration.ZERO);

    /** Makes what only this cache needs; sends nothing. */
    void prepare() {
        stacks.get().keys().codec().warmUp();
        codecs.ofCache().warmUp();
        encryption.warmUp();
    }

    /**
     * Gets an entry that does not exist and cannot be loaded: half a read unit, and half a one for the generation. What one
     * cache has warmed up serves all others too.
     */
    void get() {
        CacheStack stack = stacks.get();
        EntryKey key = new EntryKey(stack.keys().space(), NO_KEY);
        new UserLoader(() -> Uni.createFrom().failure(new NothingToLoadException()), true)
                .carriedOut(loading -> stack.top().get(key, loading), ValueCodec.none(), NOT_STORED)
                .subscribe().with(entry -> {
                }, failure -> {
                    // As intended; and of a table that does not answer was told where it was opened.
                });
    }

    private static final class NothingToLoadException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
