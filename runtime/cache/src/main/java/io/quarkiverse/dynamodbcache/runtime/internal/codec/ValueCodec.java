package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import java.lang.reflect.Type;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Turns the values of a cache into what is stored, and back. Safe for use by several threads. */
public interface ValueCodec {

    /**
     * @throws io.quarkiverse.dynamodbcache.UnsupportedValueTypeException if it could not be read back, or not be written as
     *         JSON
     */
    EncodedValue encode(@Nullable Object value);

    /** @throws UnreadableValueException if the value is of another type, another shape of the type, or damaged */
    @Nullable
    Object decode(EncodedValue value);

    /**
     * The type that a counter has which begins in this cache.
     *
     * @throws io.quarkiverse.dynamodbcache.UnsupportedValueTypeException if the cache reads no whole numbers back
     */
    WholeNumberType counterType();

    /** Makes what it will need to read values back, so that the first of them does not wait for it. */
    void warmUp();

    /** @return whether callers may have the same instance, because nothing can change it */
    static boolean isImmutable(@Nullable Object value) {
        return value == null || SimpleValues.isImmutable(value);
    }

    /**
     * @param types what values may be read back as; if empty, simple types only
     * @param json asked when a value first needs it
     */
    static ValueCodec of(String cache, List<Type> types, Supplier<ObjectMapper> json) {
        return new CompressedValueCodec(new TypedValueCodec(cache, types, new JsonTypes(json)), UnaryOperator.identity());
    }

    /** The same, but it stores a value compressed where it costs less to write then. */
    static ValueCodec compressing(String cache, List<Type> types, Supplier<ObjectMapper> json) {
        return new CompressedValueCodec(new TypedValueCodec(cache, types, new JsonTypes(json)), CompressedForm::cheapest);
    }

    /** Looks at no value: writes none, and reads each as null. */
    static ValueCodec none() {
        return new NoValueCodec();
    }
}
