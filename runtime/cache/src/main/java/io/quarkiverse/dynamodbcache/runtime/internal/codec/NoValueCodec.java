package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import org.jspecify.annotations.Nullable;

/** Looks into no value: for who only asks whether there is one, and for a cache that is switched off. */
final class NoValueCodec implements ValueCodec {

    private static final EncodedValue NOTHING = EncodedValue.text("");

    @Override
    public EncodedValue encode(@Nullable Object value) {
        return NOTHING;
    }

    @Override
    public WholeNumberType counterType() {
        return WholeNumberType.LONG;
    }

    @Override
    public @Nullable Object decode(EncodedValue value) {
        value.checked();
        return null;
    }

    @Override
    public void warmUp() {
        // There is nothing to make.
    }
}
