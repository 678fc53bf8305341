package io.quarkiverse.dynamodbcache.runtime.internal.encryption;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;

/**
 * Where in the bytes of an encrypted value is what: 30 bytes and the id of the key, besides the value.
 *
 * <pre>
 * mark (1), which is the version of this form, too | length of the id (1) | id | nonce (12) | encrypted value | tag (16)
 * </pre>
 */
record Envelope(byte[] bytes, int headerEnd) {

    static final int NONCE = 12;
    static final int TAG = 16;
    private static final int ID = 2;
    /** As {@link io.quarkiverse.dynamodbcache.DataKey} takes it. */
    private static final int LONGEST_ID = 64;

    /** With room for a value of so many bytes. */
    static Envelope of(String keyId, int valueLength) {
        byte[] id = keyId.getBytes(US_ASCII);
        byte[] bytes = new byte[ID + id.length + NONCE + valueLength + TAG];
        bytes[0] = EncodedValue.ENCRYPTED;
        bytes[1] = (byte) id.length;
        System.arraycopy(id, 0, bytes, ID, id.length);
        return new Envelope(bytes, ID + id.length);
    }

    /** @return null if it is none */
    static @Nullable Envelope read(EncodedValue value) {
        byte[] bytes = value.bytes();
        if (bytes.length < ID || bytes[0] != EncodedValue.ENCRYPTED) {
            return null;
        }
        int headerEnd = ID + bytes[1];
        return bytes[1] < 1 || bytes.length < headerEnd + NONCE + TAG || !isId(bytes, headerEnd) ? null
                : new Envelope(bytes, headerEnd);
    }

    /** It is told to operators and to a key provider, so it must be what it can be. */
    private static boolean isId(byte[] bytes, int end) {
        for (int i = ID; i < end; i++) {
            if (bytes[i] < '!' || bytes[i] > '~') {
                return false;
            }
        }
        return end - ID <= LONGEST_ID;
    }

    String keyId() {
        return new String(bytes, ID, headerEnd - ID, US_ASCII);
    }

    int nonceAt() {
        return headerEnd;
    }

    int encryptedAt() {
        return headerEnd + NONCE;
    }
}
