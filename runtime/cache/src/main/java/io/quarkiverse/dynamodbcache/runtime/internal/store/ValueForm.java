package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromB;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.WholeNumber;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.WholeNumberType;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How a value looks in an item: one attribute of its kind, and for some numbers another one for their type. */
final class ValueForm {

    private ValueForm() {
    }

    static Map<String, AttributeValue> attributes(EncodedValue value) {
        AttributeValue numberType = numberTypeOf(value);
        return numberType == null ? Map.of(Attributes.VALUE, attributeOf(value))
                : Map.of(Attributes.VALUE, attributeOf(value), Attributes.NUMBER_TYPE, numberType);
    }

    static AttributeValue attributeOf(EncodedValue value) {
        String text = value.text();
        if (text != null) {
            return fromS(text);
        }
        WholeNumber number = value.number();
        return number != null ? fromN(number.digits()) : fromB(SdkBytes.fromByteArrayUnsafe(value.bytes()));
    }

    /** @return null if the value is a long, or no number */
    static @Nullable AttributeValue numberTypeOf(EncodedValue value) {
        WholeNumber number = value.number();
        return number == null ? null : typeAttributeOf(number.type());
    }

    /** @return null for longs: most counters are, so they have no need to say so */
    static @Nullable AttributeValue typeAttributeOf(WholeNumberType type) {
        return type == WholeNumberType.LONG ? null : fromS(type.tag());
    }

    /** @return null if there is no value of a kind that a cache writes */
    static @Nullable EncodedValue read(Map<String, AttributeValue> item) {
        AttributeValue value = item.get(Attributes.VALUE);
        if (value == null) {
            return null;
        }
        if (value.s() != null) {
            return EncodedValue.text(value.s());
        }
        if (value.b() != null) {
            return EncodedValue.binary(value.b().asByteArrayUnsafe());
        }
        WholeNumberType type = typeIn(item);
        return value.n() == null || type == null ? null : EncodedValue.number(new WholeNumber(value.n(), type));
    }

    private static @Nullable WholeNumberType typeIn(Map<String, AttributeValue> item) {
        AttributeValue type = item.get(Attributes.NUMBER_TYPE);
        return type == null ? WholeNumberType.LONG
                : WholeNumberType.tagged(Objects.requireNonNullElse(type.s(), ""));
    }
}
