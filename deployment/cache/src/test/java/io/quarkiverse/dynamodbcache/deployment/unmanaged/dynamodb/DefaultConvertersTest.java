package io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URL;
import java.nio.ByteBuffer;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.jboss.jandex.Index;
import org.jboss.jandex.Type;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkNumber;
import software.amazon.awssdk.enhanced.dynamodb.DefaultAttributeConverterProvider;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;

class DefaultConvertersTest {

    @ParameterizedTest
    @ValueSource(classes = { String.class, CharSequence.class, char.class, Character.class, StringBuffer.class,
            StringBuilder.class, byte.class, Byte.class, short.class, Short.class, int.class, Integer.class, long.class,
            Long.class, float.class, Float.class, double.class, Double.class,
            BigDecimal.class, BigInteger.class, URI.class, URL.class, ByteBuffer.class, Duration.class, Instant.class,
            LocalDate.class, LocalDateTime.class, LocalTime.class, MonthDay.class, OffsetDateTime.class, Period.class,
            ZoneId.class, ZoneOffset.class, ZonedDateTime.class, Locale.class, OptionalDouble.class, OptionalInt.class,
            OptionalLong.class, UUID.class, SdkBytes.class, SdkNumber.class, byte[].class, char[].class, DayOfWeek.class })
    void typeOfAKey_isThatOfTheEnhancedClientsConverter(Class<?> type) {
        String expected = DefaultAttributeConverterProvider.create().converterFor(EnhancedType.of(type)).attributeValueType()
                .name();

        assertThat(converters().keyType(typeOf(type))).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(classes = { boolean.class, Boolean.class, AtomicBoolean.class, AtomicInteger.class, List.class, Set.class,
            Map.class, Object.class, String[].class, int[].class, byte[][].class, Beans.PartitionOnly.class })
    void typeThatNoKeyCanBeOf_isUnknown(Class<?> type) {
        assertThat(converters().keyType(typeOf(type))).isEmpty();
    }

    private static Type typeOf(Class<?> type) {
        return Type.create(type);
    }

    private static DefaultConverters converters() {
        try {
            return new DefaultConverters(Index.of(DayOfWeek.class, Beans.PartitionOnly.class));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
