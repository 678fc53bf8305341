package io.quarkiverse.dynamodbcache;

import java.util.regex.Pattern;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key that values of a cache are encrypted with: AES, 256 bits.
 *
 * @param id 1 to 64 printable characters of ASCII, by which the key is found again: it stands, readable, in each item that was
 *        encrypted with it. One id always means the same key.
 * @param secret the key itself. One that cannot leave its device, and so has no encoded form, is used as it is.
 */
public record DataKey(String id, SecretKey secret) {

    private static final Pattern ID = Pattern.compile("[!-~]{1,64}");
    private static final String ALGORITHM = "AES";
    private static final int BYTES = 32;

    /** @throws IllegalArgumentException if the id is of another form, or the key of another size or algorithm */
    public DataKey {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "The id of a data key must be 1 to 64 printable characters of ASCII, without spaces, but is '" + id + "'.");
        }
        if (!secret.getAlgorithm().equalsIgnoreCase(ALGORITHM)) {
            throw new IllegalArgumentException(
                    "Data key '%s' must be one for AES, but is one for %s.".formatted(id, secret.getAlgorithm()));
        }
        byte[] encoded = secret.getEncoded();
        if (encoded != null && encoded.length != BYTES) {
            throw new IllegalArgumentException(
                    "Data key '%s' must be of %s bytes, as AES-256 has, but is of %s.".formatted(id, BYTES, encoded.length));
        }
    }

    /**
     * @param key 32 bytes; copied
     * @throws IllegalArgumentException if they are more or less, or the id is of another form
     */
    public static DataKey of(String id, byte[] key) {
        if (key.length != BYTES) {
            throw new IllegalArgumentException(
                    "Data key '%s' must be of %s bytes, as AES-256 has, but is of %s.".formatted(id, BYTES, key.length));
        }
        return new DataKey(id, new SecretKeySpec(key, ALGORITHM));
    }

    /** Without the secret: a log is no place for it. */
    @Override
    public String toString() {
        return "DataKey[" + id + "]";
    }
}
