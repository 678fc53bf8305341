package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromB;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.WholeNumber;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How a value looks in an item: one attribute of its kind, and for some numbers another one for their type. */
final class ValueForm {

    private static final char LONG = WholeNumber.of(0).type();

    private ValueForm() {
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
        return number == null || number.isLong() ? null : fromS(String.valueOf(number.type()));
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
        return value.n() == null ? null : EncodedValue.number(new WholeNumber(value.n(), typeIn(item)));
    }

    private static char typeIn(Map<String, AttributeValue> item) {
        AttributeValue type = item.get(Attributes.NUMBER_TYPE);
        // What is there may be anything: then it is no type of a number, and the value will not be readable.
        return type == null ? LONG : Objects.requireNonNullElse(type.s(), "?").concat("?").charAt(0);
    }
}
