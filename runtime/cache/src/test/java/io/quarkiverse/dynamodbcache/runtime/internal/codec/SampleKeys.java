package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.SampleTypes.Color;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.SampleTypes.Empty;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.SampleTypes.Isbn;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.SampleTypes.Material;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.SampleTypes.Operation;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.SampleTypes.Shelf;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.SampleTypes.Tree;
import io.quarkus.cache.CompositeCacheKey;
import io.quarkus.cache.DefaultCacheKey;

/** Keys of every type, among them the extremes of each, no two of them equal. */
@SuppressWarnings("JavaUtilDate")
final class SampleKeys {

    static final String CACHE = "books";

    private SampleKeys() {
    }

    static List<Object> all() {
        return Stream.of(texts(), numbers(), identifiers(), days(), times(), arrays(), groups(), records())
                .flatMap(List::stream).toList();
    }

    static List<Object> leaves() {
        return Stream.of(texts(), numbers(), identifiers(), days(), times()).flatMap(List::stream).toList();
    }

    static List<Object> texts() {
        return List.of("", "a", "a,b", "n", "*", "1", "i:1", "c(s:a)", "%", "%23", "#", "%u0023", "()", ")", " ", "ä ß €",
                "\uD83D\uDE00",
                "\uD83D", "\uDE00", "\uDE00\uD83D", "\uD83D\uD83D\uDE00\uDE00", "\u0000", "\n\t", "\u007F", "\u0085",
                "\u2028\u2029",
                "https://example.org/?a=b&c=d", 'a', ',', '#', ' ', '\uD83D', '\uDE00', '\u0000', '1');
    }

    static List<Object> numbers() {
        return List.of(true, false, (byte) 1, Byte.MIN_VALUE, (short) 1, Short.MAX_VALUE, 1, 0, -1, Integer.MIN_VALUE, 1L, 42L,
                Long.MIN_VALUE, Long.MAX_VALUE, 1f, 0f, -0f, 0.1f, 16777216f, Float.MIN_VALUE, Float.MAX_VALUE, Float.NaN,
                Float.NEGATIVE_INFINITY, 1d, 0d, -0d, 0.1, 0.30000000000000004, Double.valueOf("2e23"), 2e-3, 1e15,
                9007199254740992d,
                Double.MIN_VALUE,
                Double.MIN_NORMAL, Double.MAX_VALUE, Double.NaN, Double.POSITIVE_INFINITY, BigInteger.ONE,
                BigInteger.TEN.pow(40),
                BigInteger.valueOf(-5), BigDecimal.ONE, new BigDecimal("1.0"), new BigDecimal("1.00"), new BigDecimal("1E+3"),
                new BigDecimal("1000"), new BigDecimal("0E-9"), BigDecimal.valueOf(1, Integer.MIN_VALUE));
    }

    static List<Object> identifiers() {
        return List.of(new UUID(0, 0), UUID.fromString("3f0c2d5e-6a1b-4c8d-9e2f-0a1b2c3d4e5f"), Color.RED, Color.GREEN,
                Operation.PLUS, Material.STEEL, Isbn.class, Color.class, URI.create(""),
                URI.create("https://example.org/a%20b?c=%2C#d"),
                URI.create("https://u:p@example.org:8080/"), URI.create("mailto:a@example.org"),
                URI.create("urn:isbn:978#p(1)"),
                URI.create("file:////share/x"), URI.create("http://a_b/"), URI.create("//h/p"), URI.create("../x;y=1"),
                Locale.ROOT, Locale.GERMANY, Locale.forLanguageTag("zh-Hant-TW-u-co-stroke"), new Locale("no", "NO", "NY"),
                new Locale("ja", "JP", "JP"), new Locale("a_b", "", "c_d"), new Locale("a", "B_", "c_d"),
                Currency.getInstance("EUR"),
                Currency.getInstance("JPY"), new DefaultCacheKey(CACHE), new DefaultCacheKey("other"), new DefaultCacheKey(""),
                new DefaultCacheKey("a=b],#"));
    }

    static List<Object> days() {
        return List.of(LocalDate.EPOCH, LocalDate.MIN, LocalDate.MAX, Year.of(2020), Year.of(5), Year.of(-1),
                Year.of(Year.MAX_VALUE),
                YearMonth.of(2020, 1), YearMonth.of(5, 12), YearMonth.of(-5, 1), YearMonth.of(12345, 6), MonthDay.of(2, 29),
                Period.ZERO, Period.of(1, -2, 3), Period.of(Integer.MIN_VALUE, 0, Integer.MAX_VALUE), Period.ofWeeks(2));
    }

    static List<Object> times() {
        LocalDateTime overlap = LocalDateTime.of(2024, 10, 27, 2, 30);
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        return List.of(Instant.EPOCH, Instant.MIN, Instant.MAX, Instant.ofEpochSecond(1, 1), Instant.ofEpochMilli(1),
                new Date(0),
                new Date(Long.MIN_VALUE), new Date(Long.MAX_VALUE), LocalTime.MIDNIGHT, LocalTime.MAX, LocalTime.of(1, 2, 3),
                LocalDateTime.MIN, LocalDateTime.MAX, overlap, OffsetDateTime.MIN, OffsetDateTime.MAX,
                overlap.atOffset(ZoneOffset.ofHoursMinutesSeconds(1, 2, 3)), OffsetTime.MIN,
                LocalTime.NOON.atOffset(ZoneOffset.UTC),
                ZonedDateTime.ofLocal(overlap, berlin, ZoneOffset.ofHours(1)),
                ZonedDateTime.ofLocal(overlap, berlin, ZoneOffset.ofHours(2)),
                overlap.atZone(ZoneOffset.UTC), overlap.atZone(ZoneId.of("UTC")), overlap.atZone(ZoneId.of("GMT0")),
                overlap.atZone(ZoneId.of("UTC+01:00")), berlin, ZoneOffset.UTC, ZoneId.of("UTC"), ZoneOffset.MAX,
                ZoneId.of("GMT+2"),
                Duration.ZERO, Duration.ofMillis(-500), Duration.ofSeconds(-1, 1), Duration.ofSeconds(Long.MIN_VALUE),
                Duration.ofSeconds(Long.MAX_VALUE, 999_999_999), DayOfWeek.MONDAY);
    }

    static List<Object> arrays() {
        return List.of(new byte[0], new byte[] { 1 }, new byte[] { -1, 62, 63 }, new short[] { 1 }, new int[] { 1 },
                new int[] { 1, -2 },
                new int[0], new long[] { 1 }, new float[] { 1, Float.NaN }, new double[] { -0d, 0.1 },
                new boolean[] { true, false },
                new char[] { 'a', ',', '\uD83D' }, new char[0], new String[] { "a", null }, new Object[] { "a" },
                new Integer[] { 1 },
                new Object[0], new int[][] { { 1 }, {}, null }, new Object[] { new String[] { "a" } });
    }

    static List<Object> groups() {
        return List.of(new CompositeCacheKey("a", "b"), new CompositeCacheKey("a,b"), new CompositeCacheKey("a", 5, null),
                new CompositeCacheKey((Object) null), new CompositeCacheKey(new CompositeCacheKey("a"), "b"),
                new CompositeCacheKey("a", new DefaultCacheKey(CACHE)), List.of(), List.of("a", "b"), List.of("b", "a"),
                Arrays.asList("a", null), List.of(List.of()), Set.of(), Set.of("a", "b"), Set.of(1, 1L),
                Collections.singleton(null),
                Map.of(), Map.of("a", 1, "b", 2), Map.of("a", "b"), Collections.singletonMap(null, null), Map.entry("a", "b"),
                Set.of(Map.entry("a", "b")), Optional.empty(), Optional.of("a"), Optional.of(Optional.empty()),
                List.of(Map.of(Set.of(1), List.of(2)), Optional.of(Color.RED)));
    }

    static List<Object> records() {
        Isbn isbn = new Isbn("978#1");
        Tree leaf = new Tree(null, Optional.empty(), Map.of());
        return List.of(isbn, new Isbn(null), new Isbn(""), new Empty(),
                new Shelf(isbn, List.of(Material.WOOD), 3, new String[][] { { "a", null }, {} }),
                new Shelf(null, null, 0, null), leaf,
                new Tree(1L, Optional.of(leaf), Map.of("x", leaf)), new CompositeCacheKey(isbn, isbn));
    }
}
