package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/** Names one write, as no other is named. */
final class WriteId {

    private static final int BYTES = 12;

    private WriteId() {
    }

    /** @return 16 characters of 92 random bits, none of them a separator */
    static String next() {
        UUID random = UUID.randomUUID();
        byte[] bytes = ByteBuffer.allocate(BYTES).putLong(random.getMostSignificantBits())
                .putInt((int) random.getLeastSignificantBits()).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
