package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

/** Where one entry lives: its cache's part of the table, and its key as text. */
public record EntryKey(Keyspace space, String encoded) {

    /** Longer keys are stored as their hash; a partition key is at most 2,048 bytes. */
    static final int LONGEST_READABLE = 1024;

    public EntryKey {
        if (encoded.isEmpty()) {
            throw new IllegalArgumentException("Cache '" + space.cache() + "': the encoded key is empty");
        }
    }

    /** @return what DynamoDB hashes: readable up to 1,024 bytes, a SHA-256 beyond */
    String partitionKey() {
        return space.entries() + (isTooLong() ? "h:" + hash() : encoded);
    }

    /** @return the whole key if the partition key does not tell it */
    @Nullable
    String original() {
        return isTooLong() ? encoded : null;
    }

    private boolean isTooLong() {
        // A char takes at most 3 bytes, so that most keys need no counting.
        return encoded.length() > LONGEST_READABLE / 3 && Utf8.length(encoded) > LONGEST_READABLE;
    }

    private String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(encoded.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
