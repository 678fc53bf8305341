package io.quarkiverse.dynamodbcache.runtime.internal.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.DataKey;
import io.quarkiverse.dynamodbcache.runtime.internal.config.InvalidCacheSettingException;
import io.smallrye.mutiny.Uni;

/** Data keys that are known when the application starts: the first encrypts, all decrypt. */
final class FixedKeys implements Keyring {

    private static final String ALGORITHM = "HmacSHA256";
    /** 24 bits, so 4 characters of each item: enough to tell the few keys of a cache. */
    private static final int ID_BYTES = 3;

    private final Map<String, DataKey> byId;
    private final DataKey first;

    /**
     * @param secrets at least one
     * @throws InvalidCacheSettingException if two of them have one id
     */
    FixedKeys(String cache, List<byte[]> secrets) {
        Map<String, DataKey> known = new LinkedHashMap<>();
        for (byte[] secret : secrets) {
            DataKey key = DataKey.of(idOf(secret), secret);
            DataKey other = known.putIfAbsent(key.id(), key);
            if (other != null && !other.equals(key)) {
                throw InvalidCacheSettingException.keysOfOneId(cache, key.id());
            }
        }
        this.first = known.values().iterator().next();
        this.byId = Map.copyOf(known);
    }

    /** Made of the key by a one-way function, so that no one has to name keys, and one key has one name everywhere. */
    private static String idOf(byte[] secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            byte[] hash = mac.doFinal("quarkus-dynamodb-cache key id".getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, ID_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    @Override
    public Uni<DataKey> current() {
        return Uni.createFrom().item(first);
    }

    @Override
    public Uni<@Nullable DataKey> key(String id) {
        return Uni.createFrom().item(byId.get(id));
    }
}
