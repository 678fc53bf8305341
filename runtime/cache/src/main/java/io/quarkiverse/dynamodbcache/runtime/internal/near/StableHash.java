package io.quarkiverse.dynamodbcache.runtime.internal.near;

/**
 * A hash of 64 bits that is the same on all nodes, whatever their JVM: FNV-1a over the chars of a text, mixed once more, so
 * that
 * each of its bits depends on all of them. Two texts of the same hash do no harm but that one is forgotten with the other.
 */
final class StableHash {

    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private StableHash() {
    }

    static long of(String text) {
        return mixed(begun(BASIS, text));
    }

    /** @param beginning what {@link #beginning} gave for the text in front of this one */
    static long of(long beginning, String text) {
        return mixed(begun(beginning, text));
    }

    /** The hash of a text that goes on. */
    static long beginning(String text) {
        return begun(BASIS, text);
    }

    private static long begun(long hash, String text) {
        long next = hash;
        for (int i = 0; i < text.length(); i++) {
            next = (next ^ text.charAt(i)) * PRIME;
        }
        return next;
    }

    private static long mixed(long hash) {
        long next = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        next = (next ^ next >>> 33) * 0xc4ceb9fe1a85ec53L;
        return next ^ next >>> 33;
    }
}
