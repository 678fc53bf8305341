package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/** Reads what any node has stored compressed, so that the setting can change node by node; stores as it is told to. */
final class CompressedValueCodec implements ValueCodec {

    private final ValueCodec plain;
    private final UnaryOperator<EncodedValue> stored;

    CompressedValueCodec(ValueCodec plain, UnaryOperator<EncodedValue> stored) {
        this.plain = plain;
        this.stored = stored;
    }

    @Override
    public EncodedValue encode(@Nullable Object value) {
        return stored.apply(plain.encode(value));
    }

    @Override
    public WholeNumberType counterType() {
        return plain.counterType();
    }

    @Override
    public void warmUp() {
        plain.warmUp();
    }

    @Override
    public @Nullable Object decode(EncodedValue value) {
        return plain.decode(CompressedForm.isOne(value) ? CompressedForm.original(value) : value.checked());
    }
}
