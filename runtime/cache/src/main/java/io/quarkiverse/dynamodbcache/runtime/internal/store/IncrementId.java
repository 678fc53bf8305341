package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.concurrent.ThreadLocalRandom;

/** Tells one increment from the others of its counter, for the moment that a retry may take: 48 random bits. */
public record IncrementId(long bits) {

    private static final int BYTES = 6;

    public static IncrementId next() {
        return new IncrementId(ThreadLocalRandom.current().nextLong() >>> Long.SIZE - BYTES * Byte.SIZE);
    }

    byte[] bytes() {
        byte[] bytes = new byte[BYTES];
        for (int i = 0; i < BYTES; i++) {
            bytes[i] = (byte) (bits >>> i * Byte.SIZE);
        }
        return bytes;
    }
}
