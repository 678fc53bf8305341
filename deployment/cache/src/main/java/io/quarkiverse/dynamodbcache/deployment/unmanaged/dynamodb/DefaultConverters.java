package io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jboss.jandex.ArrayType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.PrimitiveType.Primitive;
import org.jboss.jandex.Type;

/**
 * What the enhanced client makes of the types that a key can have, without a converter of the application: {@code S}, {@code N}
 * or {@code B}.
 */
record DefaultConverters(IndexView index) {

    private static final DotName ENUM = DotName.createSimple(Enum.class);

    /** As in its DefaultAttributeConverterProvider, without the mutable and the boolean ones, which no key can be of. */
    private static final Map<DotName, String> BY_TYPE = byType(
            "S", Stream.of("java.lang.String", "java.lang.CharSequence", "java.lang.Character", "java.lang.StringBuffer",
                    "java.lang.StringBuilder", "java.time.Instant", "java.time.LocalDate", "java.time.LocalDateTime",
                    "java.time.LocalTime", "java.time.MonthDay", "java.time.OffsetDateTime", "java.time.Period",
                    "java.time.ZonedDateTime", "java.time.ZoneId", "java.time.ZoneOffset", "java.util.Locale", "java.util.UUID",
                    "java.net.URI", "java.net.URL"),
            "N", Stream.of("java.lang.Byte", "java.lang.Short", "java.lang.Integer", "java.lang.Long", "java.lang.Float",
                    "java.lang.Double", "java.math.BigDecimal", "java.math.BigInteger", "java.time.Duration",
                    "java.util.OptionalInt", "java.util.OptionalLong", "java.util.OptionalDouble",
                    "software.amazon.awssdk.core.SdkNumber"),
            "B", Stream.of("java.nio.ByteBuffer", "software.amazon.awssdk.core.SdkBytes"));

    private static Map<DotName, String> byType(String first, Stream<String> firstTypes, String second,
            Stream<String> secondTypes, String third, Stream<String> thirdTypes) {
        return Stream.of(firstTypes.map(type -> Map.entry(type, first)), secondTypes.map(type -> Map.entry(type, second)),
                thirdTypes.map(type -> Map.entry(type, third)))
                .flatMap(types -> types)
                .collect(Collectors.toUnmodifiableMap(type -> DotName.createSimple(type.getKey()), Map.Entry::getValue));
    }

    /** @return empty if it cannot be a key, or is not known to the enhanced client */
    Optional<String> keyType(Type type) {
        return switch (type.kind()) {
            case PRIMITIVE -> ofPrimitive(type.asPrimitiveType().primitive());
            case ARRAY -> ofArray(type.asArrayType());
            case CLASS -> Optional.ofNullable(BY_TYPE.get(type.name())).or(() -> ofEnum(type.name()));
            default -> Optional.empty();
        };
    }

    private static Optional<String> ofPrimitive(Primitive primitive) {
        return switch (primitive) {
            case BOOLEAN -> Optional.empty();
            case CHAR -> Optional.of("S");
            default -> Optional.of("N");
        };
    }

    private static Optional<String> ofArray(ArrayType array) {
        if (array.dimensions() > 1 || array.constituent().kind() != Type.Kind.PRIMITIVE) {
            return Optional.empty();
        }
        return switch (array.constituent().asPrimitiveType().primitive()) {
            case BYTE -> Optional.of("B");
            case CHAR -> Optional.of("S");
            default -> Optional.empty();
        };
    }

    private Optional<String> ofEnum(DotName type) {
        ClassInfo info = index.getClassByName(type);
        return info != null && ENUM.equals(info.superName()) ? Optional.of("S") : Optional.empty();
    }
}
