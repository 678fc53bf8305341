package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Predicate;

import javax.crypto.Mac;
import javax.crypto.SecretKey;

import io.quarkiverse.dynamodbcache.HashedKeysException;

/**
 * Keys as their HMAC-SHA-256 (RFC 2104), under a secret. The name of the cache is in it, so that one key is not seen to be in
 * two caches.
 */
record HashedKeyCodec(String cache, KeyCodec readable, SecretKey secret) implements KeyCodec {

    private static final String ALGORITHM = "HmacSHA256";

    @Override
    public String encode(Object key) {
        // No encoded key holds a '#', so none of another cache, whatever its name, comes to the same text.
        byte[] hash = hash(cache + '#' + readable.encode(key));
        return NamedTags.HASHED + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private byte[] hash(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    @Override
    public void warmUp() {
        readable.warmUp();
        hash("");
    }

    @Override
    public Optional<Object> decode(String text) {
        return Optional.empty();
    }

    @Override
    public Predicate<String> matching(Predicate<Object> condition) {
        throw new HashedKeysException(cache);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "HashedKeyCodec[" + cache + "]";
    }
}
