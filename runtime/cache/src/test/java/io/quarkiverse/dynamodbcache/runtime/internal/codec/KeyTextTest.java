package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.SampleTypes.Color;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.SampleTypes.Isbn;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.SampleTypes.Operation;
import io.quarkus.cache.CompositeCacheKey;
import io.quarkus.cache.DefaultCacheKey;

/** These texts are in tables of users: a change here loses all their entries. */
@SuppressWarnings("JavaUtilDate")
class KeyTextTest {

    private static final String SAMPLES = SampleTypes.class.getName();

    private final KeyCodec codec = KeyCodec.forCache(SampleKeys.CACHE, Set.of());

    @ParameterizedTest
    @MethodSource("texts")
    void key_hasThisText(Object key, String text) {
        assertThat(codec.encode(key)).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("times")
    void time_hasThisText(Object key, String text) {
        assertThat(codec.encode(key)).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("arrays")
    void array_hasThisText(Object key, String text) {
        assertThat(codec.encode(key)).isEqualTo(text);
    }

    static Stream<Arguments> times() {
        LocalDateTime time = LocalDateTime.of(1970, 1, 1, 12, 0);
        return Stream.of(
                Arguments.of(Instant.EPOCH, "t:1970-01-01T00:00:00Z"),
                Arguments.of(Date.from(Instant.EPOCH), "T:1970-01-01T00:00:00Z"),
                Arguments.of(LocalDate.EPOCH, "j:1970-01-01"),
                Arguments.of(LocalTime.NOON, "k:12:00"),
                Arguments.of(time, "w:1970-01-01T12:00"),
                Arguments.of(time.atOffset(ZoneOffset.UTC), "o:1970-01-01T12:00Z"),
                Arguments.of(LocalTime.NOON.atOffset(ZoneOffset.UTC), "O:12:00Z"),
                Arguments.of(time.atZone(ZoneId.of("Europe/Berlin")), "z:1970-01-01T12:00+01:00[Europe/Berlin]"),
                Arguments.of(ZoneId.of("Europe/Berlin"), "Z:Europe/Berlin"),
                Arguments.of(Duration.ofMinutes(90), "p:PT1H30M"),
                Arguments.of(Period.ofMonths(2), "P:P2M"),
                Arguments.of(Year.of(1970), "a:1970"),
                Arguments.of(YearMonth.of(1970, 1), "m:1970-01"),
                Arguments.of(MonthDay.of(2, 29), "M:--02-29"));
    }

    static Stream<Arguments> arrays() {
        return Stream.of(
                Arguments.of(new byte[] { -1, -1 }, "Y:__8"),
                Arguments.of(new boolean[] { true, false }, "B:true false"),
                Arguments.of(new char[] { 'a', ',' }, "C:a%2C"),
                Arguments.of(new short[] { 1 }, "H:1"),
                Arguments.of(new int[] { 1, 2 }, "I:1 2"),
                Arguments.of(new long[] { 1 }, "L:1"),
                Arguments.of(new float[] { 1 }, "F:1"),
                Arguments.of(new double[] { 0.5 }, "D:0.5"),
                Arguments.of(new Object[] { "a", null }, "a(s:a,n)"));
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("abc", "s:abc"),
                Arguments.of("", "s:"),
                Arguments.of("ä: 100% #1, (x)\n\uD83D\uDE00\uD83D", "s:ä: 100%25 %231%2C %28x%29%0A\uD83D\uDE00%uD83D"),
                Arguments.of("%23", "s:%2523"),
                Arguments.of('1', "c:1"),
                Arguments.of(1, "i:1"),
                Arguments.of(1L, "l:1"),
                Arguments.of(1d, "d:1"),
                Arguments.of(0.1f, "f:0.1"),
                Arguments.of((short) 1, "h:1"),
                Arguments.of((byte) 1, "y:1"),
                Arguments.of(true, "b:true"),
                Arguments.of(BigInteger.TEN, "g:10"),
                Arguments.of(new BigDecimal("1.00"), "G:1.00"),
                Arguments.of(URI.create("urn:a"), "U:urn:a"),
                Arguments.of(Locale.GERMANY, "W:de-DE"),
                Arguments.of(Currency.getInstance("EUR"), "Q:EUR"),
                Arguments.of(new UUID(1, 2), "u:00000000-0000-0001-0000-000000000002"),
                Arguments.of(Color.RED, "e:" + SAMPLES + "$Color.RED"),
                Arguments.of(Operation.PLUS, "e:" + SAMPLES + "$Operation.PLUS"),
                Arguments.of(new Isbn("9,7"), "r(" + SAMPLES + "$Isbn,s:9%2C7)"),
                Arguments.of(String.class, "K:java.lang.String"),
                Arguments.of(new CompositeCacheKey("a", 5, null), "c(s:a,i:5,n)"),
                Arguments.of(Arrays.asList("b", null, "a"), "l(s:b,n,s:a)"),
                Arguments.of(Set.of("b", 1, "a"), "s(i:1,s:a,s:b)"),
                Arguments.of(Map.of("b", 1, "a", 2), "m(p(s:a,i:2),p(s:b,i:1))"),
                Arguments.of(Map.entry("a", 1), "p(s:a,i:1)"),
                Arguments.of(Optional.empty(), "o()"),
                Arguments.of(Optional.of("a"), "o(s:a)"),
                Arguments.of(new DefaultCacheKey(SampleKeys.CACHE), "*"),
                Arguments.of(new DefaultCacheKey("other"), "*:other"));
    }
}
