package io.quarkiverse.dynamodbcache.runtime.internal.codec;

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
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;

/** The leaves that are about time. Their texts are ISO 8601, as {@code toString} prints them in every JVM. */
@SuppressWarnings("JavaUtilDate") // Applications still have keys of this type.
final class TimeLeaves {

    static final Leaf<ZoneId> ZONE = new Leaf<>('Z', ZoneId.class, ZoneId::getId, ZoneId::of);

    static final List<Leaf<?>> ALL = List.of(
            ZONE,
            new Leaf<>('t', Instant.class, Object::toString, Instant::parse),
            new Leaf<>('T', Date.class, date -> date.toInstant().toString(), text -> Date.from(Instant.parse(text))),
            new Leaf<>('j', LocalDate.class, Object::toString, LocalDate::parse),
            new Leaf<>('k', LocalTime.class, Object::toString, LocalTime::parse),
            new Leaf<>('w', LocalDateTime.class, Object::toString, LocalDateTime::parse),
            new Leaf<>('o', OffsetDateTime.class, Object::toString, OffsetDateTime::parse),
            new Leaf<>('O', OffsetTime.class, Object::toString, OffsetTime::parse),
            new Leaf<>('z', ZonedDateTime.class, Object::toString, TimeLeaves::zonedDateTime),
            new Leaf<>('p', Duration.class, Object::toString, Duration::parse),
            new Leaf<>('P', Period.class, Object::toString, Period::parse),
            new Leaf<>('a', Year.class, Object::toString, text -> Year.of(Integer.parseInt(text))),
            new Leaf<>('m', YearMonth.class, Object::toString, TimeLeaves::yearMonth),
            new Leaf<>('M', MonthDay.class, Object::toString, MonthDay::parse));

    private TimeLeaves() {
    }

    // ZonedDateTime.parse resolves the zone by a locale-aware formatter; this takes it as it was printed.
    private static ZonedDateTime zonedDateTime(String text) {
        int zone = text.indexOf('[');
        if (zone < 0) {
            return OffsetDateTime.parse(text).toZonedDateTime();
        }
        OffsetDateTime time = OffsetDateTime.parse(text.substring(0, zone));
        ZoneId region = ZoneId.of(text.substring(zone + 1, text.length() - 1));
        return ZonedDateTime.ofInstant(time.toLocalDateTime(), time.getOffset(), region);
    }

    // YearMonth.parse refuses what YearMonth.toString prints for years beyond 9999.
    private static YearMonth yearMonth(String text) {
        int month = text.lastIndexOf('-');
        return YearMonth.of(Integer.parseInt(text.substring(0, month)), Integer.parseInt(text.substring(month + 1)));
    }
}
