package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.sun.management.ThreadMXBean;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.SampleValues.Book;

/** Which values are stored compressed, and that all of them come back. */
class CompressionTest {

    /** The bytes of a value, with its mark if it has one, that cost one write unit. */
    private static final int ONE_UNIT = 960;

    private final ValueCodec compressing = compressing();
    private final ValueCodec plain = SampleValues.codec();

    private static ValueCodec compressing(Type... types) {
        return ValueCodec.compressing("books", List.of(types), SampleValues::mapper);
    }

    private static boolean isCompressed(EncodedValue value) {
        return value.text() == null && value.bytes()[0] == Format.ZSTD.mark();
    }

    /** As an item of 64 bytes besides the value is billed. */
    private static int writeUnits(EncodedValue value) {
        String text = value.text();
        int bytes = text == null ? value.bytes().length : text.getBytes(StandardCharsets.UTF_8).length;
        return (bytes + 64 + 1023) / 1024;
    }

    private void assertComesBack(@Nullable Object value) {
        EncodedValue encoded = compressing.encode(value);

        // As a node reads it that compresses, and one that does not.
        assertThat(compressing().decode(encoded)).isEqualTo(value);
        assertThat(SampleValues.codec().decode(encoded)).isEqualTo(value);
        assertThat(writeUnits(encoded)).isLessThanOrEqualTo(writeUnits(plain.encode(value)));
    }

    @Test
    void valueOfOneUnit_isStoredAsItIs() {
        for (String value : List.of("", "a", "a".repeat(ONE_UNIT), "ä".repeat(ONE_UNIT / 2), "€".repeat(ONE_UNIT / 3))) {
            assertThat(compressing.encode(value)).isEqualTo(plain.encode(value));
        }
        byte[] bytes = new byte[ONE_UNIT - 1];
        assertThat(compressing.encode(bytes)).isEqualTo(plain.encode(bytes));
    }

    @Test
    void valueOfOneByteMore_isCompressed() {
        for (Object value : List.of("a".repeat(ONE_UNIT + 1), "ä".repeat(ONE_UNIT / 2 + 1), "€".repeat(ONE_UNIT / 3 + 1),
                new byte[ONE_UNIT])) {
            assertThat(isCompressed(compressing.encode(value))).isTrue();
            assertComesBack(value);
        }
    }

    @Test
    void compressedValue_costsAtLeastOneUnitLess_andIsMadeWheneverItDoes() {
        Random random = new Random(1);
        int longest = 0;
        int shortestLeftAlone = Integer.MAX_VALUE;
        for (int incompressible = 850; incompressible < 1000; incompressible++) {
            byte[] value = new byte[1500];
            byte[] noise = new byte[incompressible];
            random.nextBytes(noise);
            System.arraycopy(noise, 0, value, 0, noise.length);
            EncodedValue encoded = compressing.encode(value);
            int compressed = Zstandard.compressed(plain.encode(value).bytes(), Format.ZSTD.mark()).length;
            if (isCompressed(encoded)) {
                longest = Math.max(longest, compressed);
            } else {
                shortestLeftAlone = Math.min(shortestLeftAlone, compressed);
            }
            assertComesBack(value);
        }

        assertThat(longest).isEqualTo(ONE_UNIT);
        assertThat(shortestLeftAlone).isGreaterThan(ONE_UNIT);
    }

    @Test
    void noise_isStoredAsItIs() {
        byte[] noise = new byte[10_000];
        new Random(2).nextBytes(noise);

        assertThat(compressing.encode(noise)).isEqualTo(plain.encode(noise));
    }

    @ParameterizedTest
    @ValueSource(ints = { 300, 958, 959, 960, 961, 1983, 1984, 1985, 2048, 10_240, 100_000, 390_000 })
    void textAndBytes_comeBack(int length) {
        String json = SampleText.json(length, new Random(length));

        assertComesBack(json);
        assertComesBack(json.getBytes(StandardCharsets.UTF_8));
        assertComesBack("\uD83D" + json);
        assertComesBack("\0".repeat(length));
    }

    @Test
    void jsonOfAType_comesBack() {
        ValueCodec books = compressing(Book.class);
        Book book = new Book("Größe ".repeat(1000), 5);
        EncodedValue encoded = books.encode(book);

        assertThat(isCompressed(encoded)).isTrue();
        assertThat(SampleValues.codec(Book.class).decode(encoded)).isEqualTo(book);
    }

    @Test
    void tenKilobytesOfJson_areFourUnits() {
        for (int seed = 0; seed < 20; seed++) {
            assertThat(writeUnits(compressing.encode(SampleText.json(10_240, new Random(seed))))).isLessThanOrEqualTo(4);
        }
    }

    @Test
    void nullAndNumbers_areStoredAsTheyAre() {
        for (Object number : List.of(1, 1L, 1.5, new BigDecimal("1E-2000"))) {
            assertThat(compressing.encode(number)).isEqualTo(plain.encode(number));
        }
        assertThat(compressing.encode(null)).isEqualTo(plain.encode(null));
        assertComesBack(null);
    }

    @Test
    void equalValues_areStoredEqual() {
        for (int length = 900; length < 20_000; length += 777) {
            String json = SampleText.json(length, new Random(length));

            assertThat(compressing.encode(json)).isEqualTo(compressing().encode(json));
        }
    }

    @Test
    void largestValue_isCompressed_andALargerOneLeftAlone() {
        byte[] largest = new byte[16 * 1024 * 1024 - 1];

        assertThat(isCompressed(compressing.encode(largest))).isTrue();
        assertComesBack(largest);
        assertThat(isCompressed(compressing.encode(Arrays.copyOf(largest, largest.length + 1)))).isFalse();
        assertThat(isCompressed(compressing.encode("a".repeat(largest.length + 2)))).isFalse();
    }

    @Test
    void hitOfOneUnit_allocatesNothingMoreThanWithoutCompression() {
        EncodedValue text = plain.encode("a".repeat(900));
        EncodedValue bytes = plain.encode(new byte[900]);
        ValueCodec without = new TypedValueCodec("books", List.of(), new JsonTypes(SampleValues::mapper));

        assertThat(allocatedBy(compressing, text)).isEqualTo(allocatedBy(without, text));
        assertThat(allocatedBy(compressing, bytes)).isEqualTo(allocatedBy(without, bytes));
    }

    /** @return what the least greedy of many reads allocates: the first ones also make what they use */
    private static long allocatedBy(ValueCodec codec, EncodedValue value) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 1000; i++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            Objects.requireNonNull(codec.decode(value));
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }
}
