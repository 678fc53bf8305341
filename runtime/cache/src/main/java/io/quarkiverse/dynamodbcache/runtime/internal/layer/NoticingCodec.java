package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.UnreadableValueException;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.WholeNumberType;

/** Another codec, of which it notices whether there was a value that it could not read. */
final class NoticingCodec implements ValueCodec {

    private final ValueCodec codec;
    private volatile boolean failed;

    NoticingCodec(ValueCodec codec) {
        this.codec = codec;
    }

    boolean hasFailed() {
        return failed;
    }

    @Override
    public EncodedValue encode(@Nullable Object value) {
        return codec.encode(value);
    }

    @Override
    public @Nullable Object decode(EncodedValue value) {
        try {
            return codec.decode(value);
        } catch (UnreadableValueException e) {
            failed = true;
            throw e;
        }
    }

    @Override
    public WholeNumberType counterType() {
        return codec.counterType();
    }

    @Override
    public void warmUp() {
        codec.warmUp();
    }
}
