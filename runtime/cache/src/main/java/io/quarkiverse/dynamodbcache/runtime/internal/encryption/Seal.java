package io.quarkiverse.dynamodbcache.runtime.internal.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.DataKey;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Keyspace;

/**
 * Encrypts values with AES-256-GCM, under a random nonce of 96 bits for each write (NIST SP 800-38D, section 8.2.2).
 * <p>
 * A value is bound to where it stands: to table, prefix, cache, version and key of its entry, and to the header of its
 * envelope. So no
 * one can put it elsewhere, where it would be read as another one.
 */
final class Seal {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    /** Bytes that no one guesses. */
    private static final int UNKNOWN = 32;

    /** Not a constant: one that is made while a native image is built would be the same in each process. */
    private final SecureRandom random = new SecureRandom();

    private final String table;

    /** @param table its name */
    Seal(String table) {
        this.table = table;
    }

    /** Encrypts nothing of value, with a key that is none. */
    void warmUp() {
        EntryKey nowhere = new EntryKey(new Keyspace("", "-"), "-");
        DataKey known = DataKey.of("-", new byte[32]);
        EncodedValue closed = close(nowhere, EncodedValue.text(""), known);
        Envelope envelope = Envelope.read(closed);
        if (envelope != null) {
            open(nowhere, closed, envelope, known);
        }
    }

    /** @throws CacheStoreException if the key is of no use */
    EncodedValue close(EntryKey key, EncodedValue value, DataKey with) {
        byte[] clear = value.asBytes();
        Envelope envelope = Envelope.of(with.id(), clear.length);
        byte[] nonce = new byte[Envelope.NONCE];
        random.nextBytes(nonce);
        System.arraycopy(nonce, 0, envelope.bytes(), envelope.nonceAt(), nonce.length);
        try {
            cipher(Cipher.ENCRYPT_MODE, key, envelope, with).doFinal(clear, 0, clear.length, envelope.bytes(),
                    envelope.encryptedAt());
            return EncodedValue.binary(envelope.bytes());
        } catch (GeneralSecurityException | RuntimeException e) {
            // Keys of devices fail by exceptions that are not checked, too.
            throw new CacheStoreException("Cache '%s': a value could not be encrypted with the data key '%s': %s"
                    .formatted(key.space().cache(), with.id(), e.getMessage()), e);
        }
    }

    /**
     * @return the value; or one that is not authentic, so that it cannot be read, and says why
     * @throws CacheStoreException if the key is of no use
     */
    EncodedValue open(EntryKey key, EncodedValue stored, Envelope envelope, DataKey with) {
        try {
            byte[] clear = cipher(Cipher.DECRYPT_MODE, key, envelope, with).doFinal(envelope.bytes(), envelope.encryptedAt(),
                    envelope.bytes().length - envelope.encryptedAt());
            return EncodedValue.ofBytes(clear).openedFrom(stored);
        } catch (AEADBadTagException e) {
            return EncodedValue
                    .unreadable(("It was encrypted with another key than the one that is now known as '%s', or in "
                            + "another table, or under another prefix, cache or key, or someone has changed it. If it is seen again and again, find out who "
                            + "writes to the table.").formatted(with.id()), stored);
        } catch (GeneralSecurityException | RuntimeException e) {
            // It says nothing about the value, which must not be replaced for it.
            throw new CacheStoreException("Cache '%s': a value could not be decrypted with the data key '%s': %s"
                    .formatted(key.space().cache(), with.id(), e.getMessage()), e);
        }
    }

    /** @return what no one can have put into the table before, as no one knew it */
    EncodedValue neverWritten() {
        byte[] unknown = new byte[UNKNOWN];
        random.nextBytes(unknown);
        return EncodedValue.binary(unknown);
    }

    private Cipher cipher(int mode, EntryKey key, Envelope envelope, DataKey with) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, with.secret(),
                new GCMParameterSpec(Envelope.TAG * Byte.SIZE, envelope.bytes(), envelope.nonceAt(), Envelope.NONCE));
        // The header tells its own length, and neither the table nor the root of the key holds a '#': no two places come to
        // the same bytes.
        cipher.updateAAD(envelope.bytes(), 0, envelope.headerEnd());
        cipher.updateAAD((table + '#' + key.space().root() + '#' + key.encoded()).getBytes(UTF_8));
        return cipher;
    }
}
