package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

class TimesInJsonTest {

    /** Quarkus writes dates as text by default, and Jackson by itself as numbers. */
    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void timesInARecord_areWhatTheyWere_zonesAndNanosecondsIncluded(boolean asNumbers) {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule())
                .configure(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, asNumbers);
        Flight flight = new Flight(Instant.parse("2026-11-21T10:00:00.123456789Z"),
                LocalDateTime.parse("2026-11-21T10:00:00.000000001"),
                OffsetDateTime.parse("2026-11-21T10:00:00.5+05:45"),
                ZonedDateTime.parse("2026-07-21T10:00:00+02:00[Europe/Berlin]"), Duration.ofNanos(90_000_000_001L));
        ValueCodec codec = ValueCodec.of("flights", List.of(Flight.class), () -> mapper);

        assertThat(codec.decode(codec.encode(flight))).isEqualTo(flight);
        assertThat(mapper.isEnabled(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)).isEqualTo(asNumbers);
    }

    record Flight(Instant booked, LocalDateTime called, OffsetDateTime left, ZonedDateTime arrives, Duration late) {
    }
}
