package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.github.luben.zstd.Zstd;
import com.sun.management.ThreadMXBean;

/** A compressed value that is not what was stored is an {@link UnreadableValueException}, and costs nothing before. */
class DamagedCompressionTest {

    private static final char MARK = Format.ZSTD.mark();
    private static final int FRAME = 1;
    private static final int MAGIC = FRAME + 3;
    private static final int DESCRIPTOR = FRAME + 4;

    private final ValueCodec codec = SampleValues.codec();

    private static byte[] stored(String value) {
        return Zstandard.compressed(value.getBytes(StandardCharsets.UTF_8), MARK);
    }

    private void assertUnreadable(byte[] damaged) {
        assertThatThrownBy(() -> codec.decode(EncodedValue.binary(damaged))).isInstanceOf(UnreadableValueException.class);
    }

    /** Damage may by chance be none. */
    private void assertUnreadableOr(String original, byte[] damaged, String damage) {
        Object read;
        try {
            read = codec.decode(EncodedValue.binary(damaged));
        } catch (UnreadableValueException e) {
            return;
        }
        assertThat(read).as(damage).isEqualTo(original);
    }

    /** A frame that says, in eight bytes, that its content has this size, and has a block that looks like any other. */
    private static byte[] claiming(long size) {
        return ByteBuffer.allocate(1 + 4 + 1 + 8 + 100).order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) MARK).putInt(0xFD2FB528).put((byte) 0b1110_0100).putLong(size).array();
    }

    @ParameterizedTest
    @ValueSource(longs = { 10L << 30, (16L << 20) + 1, Integer.MAX_VALUE, 1L << 32, Long.MAX_VALUE, -1, -2, -100, 0 })
    void frameThatClaimsToBeLarge_isRefusedBeforeAnythingIsAllocated(long size) {
        byte[] claiming = claiming(size);
        assertUnreadable(claiming);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertUnreadable(claiming);

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(100_000);
    }

    @Test
    void claimThatIsPossible_butNotTrue_isUnreadable() {
        for (long size : new long[] { 1, 100, 16L << 20 }) {
            assertUnreadable(claiming(size));
        }
    }

    @Test
    void moreContentThanClaimed_isUnreadable() {
        String value = "a".repeat(1000);
        byte[] bytes = stored(value);
        ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        // Two bytes that mean 256 more than they say.
        assertThat(header.getShort(DESCRIPTOR + 1) + 256).isEqualTo(value.length());

        for (int claimed = 0; claimed < value.length() - 256; claimed++) {
            header.putShort(DESCRIPTOR + 1, (short) claimed);
            assertUnreadable(bytes);
        }
    }

    @Test
    void frameThatIsNotOurs_isUnreadable() {
        byte[] content = "a value that is long enough for this, for this, for this".getBytes(StandardCharsets.UTF_8);
        byte[] withoutChecksum = Zstd.compress(content);
        byte[] marked = new byte[1 + withoutChecksum.length];
        marked[0] = (byte) MARK;
        System.arraycopy(withoutChecksum, 0, marked, 1, withoutChecksum.length);

        assertUnreadable(marked);
        assertUnreadable(new byte[] { (byte) MARK });
        assertUnreadable(new byte[] { (byte) MARK, 0x28, (byte) 0xB5, 0x2F, (byte) 0xFD });
        assertUnreadable(new byte[] { (byte) MARK, 0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0b100 });
    }

    @Test
    void frameInAFrame_isUnreadable() {
        assertUnreadable(Zstandard.compressed(stored("value"), MARK));
        assertUnreadable(Zstandard.compressed(new byte[] { (byte) MARK }, MARK));
    }

    @Test
    void formatOfALaterVersion_isUnreadable_compressedToo() {
        assertUnreadable(Zstandard.compressed(new byte[] { 0x1F, 1 }, MARK));
    }

    @Test
    void eachBit_andEachLength_isMissed() {
        byte[] intact = stored(SampleText.json(1500, new Random(1)));
        for (int length = 0; length < intact.length; length++) {
            assertUnreadable(Arrays.copyOf(intact, length));
        }
        for (int bit = 0; bit < 8 * intact.length; bit++) {
            byte[] damaged = intact.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            assertUnreadableOr(SampleText.json(1500, new Random(1)), damaged, "bit " + bit);
        }
    }

    @Test
    void randomDamage_isUnreadable() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            String value = SampleText.json(1000 + random.nextInt(5000), random);
            byte[] damaged = damaged(stored(value), random);
            assertUnreadableOr(value, damaged, "seed " + seed + ", round " + i);
        }
    }

    private static byte[] damaged(byte[] intact, Random random) {
        byte[] damaged = intact.clone();
        switch (random.nextInt(6)) {
            case 0 -> damaged = Arrays.copyOf(damaged, random.nextInt(intact.length));
            case 1 -> damaged = Arrays.copyOf(damaged, intact.length + 1 + random.nextInt(100));
            case 2 -> damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            case 3 -> overwrite(damaged, random.nextInt(damaged.length), 1 + random.nextInt(16), random);
            // Only the header as it was, or all but that.
            case 4 -> overwrite(damaged, DESCRIPTOR + 1 + random.nextInt(8), damaged.length, random);
            default -> overwrite(damaged, random.nextBoolean() ? MAGIC - 3 : DESCRIPTOR, 1 + random.nextInt(8), random);
        }
        return damaged;
    }

    private static void overwrite(byte[] bytes, int from, int length, Random random) {
        for (int i = from; i < Math.min(bytes.length, from + length); i++) {
            bytes[i] = (byte) random.nextInt();
        }
    }
}
