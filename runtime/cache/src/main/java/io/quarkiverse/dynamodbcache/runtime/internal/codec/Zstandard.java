package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

import org.jboss.logging.Logger;

import com.github.luben.zstd.Zstd;

/** Frames of Zstandard (RFC 8878) that say how large their content is, and end with a checksum of it. */
final class Zstandard {

    /** The largest content: 16 MB, which is also the largest value of a cache. */
    static final int LARGEST = 16 * 1024 * 1024;

    private static final int LEVEL = 3;
    private static final int MAGIC_NUMBER = 0xFD2FB528;
    private static final int CHECKSUM_FLAG = 0b100;

    private Zstandard() {
    }

    /** @return whether there is a library for this machine; it is not asked for before a value needs it */
    static boolean isLoaded() {
        return Library.LOADED;
    }

    /** @return a mark, and the frame after it; equal contents give equal frames */
    static byte[] compressed(byte[] content, char mark) {
        byte[] compressed = new byte[1 + Math.toIntExact(Zstd.compressBound(content.length))];
        compressed[0] = (byte) mark;
        long length = Zstd.compressByteArray(compressed, 1, compressed.length - 1, content, 0, content.length, LEVEL, true);
        return Arrays.copyOf(compressed, 1 + Math.toIntExact(length));
    }

    /** @throws UnreadableValueException if from the offset on there is no frame, or a damaged one, or one too large */
    static byte[] expanded(byte[] bytes, int offset) {
        if (!hasOurHeader(bytes, offset)) {
            throw new UnreadableValueException("compressed, but damaged or by something else", null);
        }
        if (!isLoaded()) {
            throw new UnreadableValueException("compressed with Zstandard, for which there is no library on this machine",
                    null);
        }
        return expanded(bytes, offset, bytes.length - offset);
    }

    private static byte[] expanded(byte[] bytes, int offset, int length) {
        long size = Zstd.getFrameContentSize(bytes, offset, length);
        if (size < 1 || size > LARGEST) {
            throw new UnreadableValueException(
                    "compressed, and claims to be of %d bytes where 1 to %d are possible".formatted(size, LARGEST), null);
        }
        byte[] content = new byte[(int) size];
        long written = written(content, bytes, offset, length);
        if (written != size) {
            throw new UnreadableValueException("compressed and damaged: %d bytes of %d".formatted(written, size), null);
        }
        return content;
    }

    private static long written(byte[] content, byte[] bytes, int offset, int length) {
        try {
            return Zstd.decompressByteArray(content, 0, content.length, bytes, offset, length);
        } catch (RuntimeException e) {
            throw new UnreadableValueException("compressed and damaged (" + e.getMessage() + ")", e);
        }
    }

    /** The library also reads older formats, and frames without a checksum, which does not tell when they are damaged. */
    private static boolean hasOurHeader(byte[] bytes, int offset) {
        return bytes.length > offset + Integer.BYTES
                && ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(offset) == MAGIC_NUMBER
                && (bytes[offset + Integer.BYTES] & CHECKSUM_FLAG) != 0;
    }

    /** Loaded when this class is: it is unpacked into a temporary file, which start-up should not wait for. */
    private static final class Library {

        static final boolean LOADED = load();

        private static boolean load() {
            try {
                return Zstd.compressBound(0) >= 0;
            } catch (LinkageError e) {
                Logger.getLogger("io.quarkiverse.dynamodbcache").warnf(
                        "The library of Zstandard could not be loaded, so values are stored uncompressed, and those that other "
                                + "nodes compressed are loaded anew: %s. If java.io.tmpdir (%s) cannot be written to, or nothing "
                                + "there be executed, name a folder with -DZstdTempFolder; or set "
                                + "quarkus.cache.dynamodb.compression=none for all nodes.",
                        e.getMessage(), System.getProperty("java.io.tmpdir"));
                return false;
            }
        }
    }
}
